package org.nishang.people.file;

import static org.nishang.people.file.EmploymentFile.DOCUMENT_NUMBER;
import static org.nishang.people.file.EmploymentFile.JOINED_ON;
import static org.nishang.people.file.EmploymentFile.LEFT_ON;
import static org.nishang.people.file.EmploymentFile.POSTS;
import static org.nishang.people.file.EmploymentFile.USCC;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.common.register.Writes;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.EmploymentId;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.Stint;
import org.nishang.people.employment.Stints;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;

/** A file of employments on its way in, read from top to bottom. */
final class EmploymentImport implements RegisterImport {

    private final Stints stints;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final EnterpriseCodes codes;
    private final LocalDate today;

    /** Corrections first: they may make room for what is new. */
    private final Writes writes = new Writes(Stints.UPDATE, Stints.INSERT);

    EmploymentImport(
            Stints stints, BatchWriter writer, PersonDocuments documents, EnterpriseCodes codes, LocalDate today) {
        this.stints = stints;
        this.writer = writer;
        this.documents = documents;
        this.codes = codes;
        this.today = today;
    }

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        var persons = documents.find(
                lines.stream().map(EmploymentImport::number).distinct().toList());
        var firms = codes.find(
                lines.stream().map(line -> line.need(USCC)).distinct().toList());
        stints.load(persons.values().stream().map(PersonId::value).toList());
        var verdicts = lines.stream().map(line -> verdict(line, persons, firms)).toList();
        writes.settle(write, writer::write);
        return verdicts;
    }

    private static String number(Line line) {
        return line.need(DOCUMENT_NUMBER).toUpperCase(Locale.ROOT);
    }

    private Verdict verdict(Line line, Map<String, PersonId> persons, Map<String, EnterpriseCodes.Known> firms) {
        var faults = new Faults();
        Optional<ResidentIdNumber> document = faults.attempt(DOCUMENT_NUMBER, () -> new ResidentIdNumber(number(line)));
        var person = document.flatMap(one -> Optional.ofNullable(persons.get(one.value())));
        faults.addIf(document.isPresent() && person.isEmpty(), DOCUMENT_NUMBER, "people.unknown-document");
        Optional<String> uscc = faults.attempt(USCC, () -> new UnifiedSocialCreditCode(line.need(USCC)).value());
        var firm = uscc.flatMap(code -> Optional.ofNullable(firms.get(code)));
        faults.addIf(uscc.isPresent() && firm.isEmpty(), USCC, "enterprise.unknown-uscc");
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        UUID personId = person.orElseThrow().value();
        UUID firmId = firm.orElseThrow().id().value();
        LocalDate joined = line.needDate(JOINED_ON);
        var before = stints.find(personId, firmId, joined);
        var wanted = new Stint(
                before.map(Stint::id).orElseGet(() -> EmploymentId.next().value()),
                personId,
                firmId,
                posts(line, before),
                joined,
                line.dateOr(LEFT_ON, before.map(Stint::leftOn).orElse(null)));
        if (before.isPresent() && before.get().equals(wanted)) {
            return Verdict.UNCHANGED;
        }
        checkDates(line, document.orElseThrow(), firm.orElseThrow(), faults);
        stints.overlapping(wanted)
                .ifPresent(other -> faults.add(JOINED_ON, "people.employment-in-file", other.joinedOn()));
        return faults.isEmpty() ? accept(line, before, wanted) : faults.refused();
    }

    /** What has not changed is not doubted: only new and corrected dates are. */
    private void checkDates(Line line, ResidentIdNumber document, EnterpriseCodes.Known firm, Faults faults) {
        LocalDate joined = line.needDate(JOINED_ON);
        faults.attempt(JOINED_ON, () -> StaffMoves.notTooFarAhead(joined, today));
        faults.attempt(JOINED_ON, () -> StaffMoves.oldEnough(document, joined));
        firm.goneBy(joined).ifPresent(gone -> faults.add(JOINED_ON, "enterprise.deregistered", gone));
        firm.mergedOn()
                .filter(gone ->
                        line.date(LEFT_ON).filter(left -> !left.isAfter(gone)).isEmpty())
                .ifPresent(gone -> faults.add(LEFT_ON, "people.left-after-merger", gone));
        line.date(LEFT_ON).ifPresent(left -> {
            faults.addIf(!left.isAfter(joined), LEFT_ON, "people.left-before-joined", joined, left);
            faults.attempt(LEFT_ON, () -> StaffMoves.notTooFarAhead(left, today));
        });
    }

    private static String posts(Line line, Optional<Stint> before) {
        if (!line.has(POSTS) && before.isPresent()) {
            return before.get().posts();
        }
        var posts = line.several(POSTS);
        return posts.isEmpty() ? Post.OTHER.name() : String.join(",", posts);
    }

    private Verdict accept(Line line, Optional<Stint> before, Stint wanted) {
        stints.put(wanted);
        String subject = wanted.id().toString();
        if (before.isEmpty()) {
            writes.add(
                    Stints.INSERT,
                    wanted.id(),
                    wanted.person(),
                    wanted.enterprise(),
                    wanted.posts(),
                    wanted.joinedOn(),
                    wanted.leftOn());
            return Verdict.created(new Change(line.row(), subject, true, "", wanted.digest()));
        }
        writes.add(Stints.UPDATE, wanted.posts(), wanted.leftOn(), wanted.id());
        return Verdict.updated(
                new Change(line.row(), subject, false, before.get().packed(), wanted.digest()));
    }
}
