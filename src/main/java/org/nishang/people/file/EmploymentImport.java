package org.nishang.people.file;

import static org.nishang.enterprise.NamedEnterprises.USCC;
import static org.nishang.people.file.PersonColumns.JOINED_ON;
import static org.nishang.people.file.PersonColumns.LEFT_ON;
import static org.nishang.people.file.PersonColumns.POSTS;
import static org.nishang.people.person.NamedPersons.DOCUMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.enterprise.NamedEnterprises;
import org.nishang.identity.PersonId;
import org.nishang.people.claim.Elsewhere;
import org.nishang.people.employment.EmploymentId;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.Stint;
import org.nishang.people.employment.Stints;
import org.nishang.people.person.CorrectionBook;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.TableImport;

/** A file of employments on its way in, read from top to bottom. */
final class EmploymentImport extends TableImport {

    /** How a change says that its subject is a claim. */
    static final String CLAIM = "claim ";

    private final Stints stints;
    private final SecondStints seconds;
    private final PersonDocuments documents;
    private final EnterpriseCodes codes;
    private final CorrectionBook book;
    private final LocalDate today;

    /** Whether who sends it keeps the other registers too, and so states history: what is doubtful is told only. */
    private final boolean restoring;

    private NamedPersons persons = new NamedPersons(Map.of());
    private NamedEnterprises enterprises = new NamedEnterprises(Map.of());
    private Elsewhere.Spans elsewhere = Elsewhere.Spans.NONE;
    private Set<PersonId> waiting = Set.of();
    private KnownMistakes mistakes = KnownMistakes.NONE;

    EmploymentImport(
            Stints stints,
            SecondStints seconds,
            BatchWriter writer,
            PersonDocuments documents,
            EnterpriseCodes codes,
            CorrectionBook book,
            LocalDate today,
            boolean restoring) {
        // Corrections first: they may make room for what is new.
        super(writer, Stints.UPDATE, Stints.INSERT);
        this.stints = stints;
        this.seconds = seconds;
        this.documents = documents;
        this.codes = codes;
        this.book = book;
        this.today = today;
        this.restoring = restoring;
    }

    @Override
    protected void read(List<Line> lines) {
        persons = NamedPersons.of(lines, documents);
        enterprises = NamedEnterprises.of(lines, codes);
        var people = persons.byNumber().values().stream().map(PersonId::value).toList();
        elsewhere = isWriting() ? seconds.held(people) : seconds.of(people);
        waiting = seconds.waiting(persons.byNumber().values());
        stints.load(people);
        mistakes = KnownMistakes.of(book, people);
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        var person = persons.find(line, faults);
        var enterprise = enterprises.find(line, faults);
        if (person.isEmpty() || enterprise.isEmpty()) {
            return faults.refused();
        }
        UUID personId = person.get().value();
        UUID enterpriseId = enterprise.get().id().value();
        LocalDate joined = line.needDate(JOINED_ON);
        var before = stints.find(personId, enterpriseId, joined);
        var wanted = new Stint(
                before.map(Stint::id).orElseGet(() -> EmploymentId.next().value()),
                personId,
                enterpriseId,
                posts(line, before),
                joined,
                line.actOr(LEFT_ON, before.map(Stint::leftOn).orElse(null)));
        if (before.isPresent() && before.get().equals(wanted)) {
            return Verdict.UNCHANGED;
        }
        if (before.isPresent() && isOpenPastMerger(wanted, enterprise.get())) {
            return Verdict.former(USCC);
        }
        if (enterprise.get().goneBy(joined).isPresent()
                && stints.goesOn(wanted, enterprise.get().heirs())) {
            return Verdict.former(USCC);
        }
        if (!line.corrects()
                && (before.isPresent() || stints.overlapping(wanted).isPresent())) {
            return Verdict.UNCHANGED;
        }
        checkDates(line, enterprise.get(), faults);
        mistakes.check(line, before, stints.of(personId), enterpriseId, faults);
        var doubts = doubts(line, enterprise.get());
        if (!restoring) {
            faults.addAll(doubts);
        }
        stints.overlapping(wanted)
                .ifPresent(other -> faults.add(JOINED_ON, "people.employment-in-file", other.joinedOn()));
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        if (!SecondStints.isSecond(elsewhere, wanted, before.orElse(null))) {
            return doubts.toldWith(accept(line, before, wanted));
        }
        return before.isPresent() ? Verdict.refused(LEFT_ON, "people.claim.longer") : ask(line, wanted);
    }

    /** Another enterprise employs the person at the same time. */
    private Verdict ask(Line line, Stint wanted) {
        var faults = new Faults();
        var document = new ResidentIdNumber(line.need(DOCUMENT));
        var verdict = faults.attempt(JOINED_ON, () -> {
            if (!isWriting()) {
                return seconds.isNew(wanted) ? Verdict.waiting(asked(line, "")) : Verdict.UNCHANGED;
            }
            return seconds.ask(wanted, document)
                    .map(claim -> Verdict.waiting(asked(line, claim.toString())))
                    .orElse(Verdict.UNCHANGED);
        });
        return verdict.orElseGet(faults::refused);
    }

    private static Change asked(Line line, String claim) {
        return new Change(line.row(), CLAIM + claim, true, "", 0);
    }

    /** What has not changed is not doubted: only new and corrected dates are. */
    private void checkDates(Line line, EnterpriseCodes.Known enterprise, Faults faults) {
        LocalDate joined = line.needDate(JOINED_ON);
        faults.attempt(JOINED_ON, () -> StaffMoves.notTooFarAhead(joined, today));
        enterprise
                .mergedOn()
                .filter(gone ->
                        line.date(LEFT_ON).filter(left -> !left.isAfter(gone)).isEmpty())
                .ifPresent(gone -> faults.add(LEFT_ON, "people.left-after-merger", gone));
        line.date(LEFT_ON).ifPresent(left -> {
            faults.addIf(!left.isAfter(joined), LEFT_ON, "people.left-before-joined", joined, left);
            faults.attempt(LEFT_ON, () -> StaffMoves.withinAContract(left, today));
        });
    }

    /**
     * What nobody records by hand and what may be there all the same: an employment that goes on where the enterprise
     * was closed later and as of before, or a birthday that another number brought.
     */
    private static Faults doubts(Line line, EnterpriseCodes.Known enterprise) {
        var doubts = new Faults();
        LocalDate joined = line.needDate(JOINED_ON);
        doubts.attempt(JOINED_ON, () -> StaffMoves.oldEnough(new ResidentIdNumber(line.need(DOCUMENT)), joined));
        enterprise.goneBy(joined).ifPresent(gone -> doubts.add(JOINED_ON, "enterprise.deregistered", gone));
        return doubts;
    }

    /** As its enterprise had it before it became part of another, which ended the employment. */
    private static boolean isOpenPastMerger(Stint wanted, EnterpriseCodes.Known enterprise) {
        LocalDate left = wanted.leftOn();
        return enterprise
                .mergedOn()
                .filter(gone -> left == null || left.isAfter(gone))
                .isPresent();
    }

    private static String posts(Line line, Optional<Stint> before) {
        if (!line.has(POSTS) && before.isPresent()) {
            return before.get().posts();
        }
        var posts = line.several(POSTS);
        return posts.isEmpty() ? Post.OTHER.name() : String.join(",", posts);
    }

    private void settle(Stint begun) {
        if (isWriting() && waiting.contains(new PersonId(begun.person()))) {
            seconds.settle(begun);
        }
    }

    private Verdict accept(Line line, Optional<Stint> before, Stint wanted) {
        stints.put(wanted);
        if (before.isEmpty()) {
            settle(wanted);
            writes.add(
                    Stints.INSERT,
                    wanted.id(),
                    wanted.person(),
                    wanted.enterprise(),
                    wanted.posts(),
                    wanted.joinedOn(),
                    wanted.leftOn());
        } else {
            writes.add(Stints.UPDATE, wanted.posts(), wanted.leftOn(), wanted.id());
        }
        return Verdict.written(line, before.orElse(null), wanted);
    }
}
