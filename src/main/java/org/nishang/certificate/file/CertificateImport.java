package org.nishang.certificate.file;

import static org.nishang.certificate.file.CertificateColumns.EARLIER_SUSPENSIONS;
import static org.nishang.certificate.file.CertificateColumns.ISSUED_ON;
import static org.nishang.certificate.file.CertificateColumns.NUMBER;
import static org.nishang.certificate.file.CertificateColumns.RENEWS;
import static org.nishang.certificate.file.CertificateColumns.REVOKED_ON;
import static org.nishang.certificate.file.CertificateColumns.ROLE;
import static org.nishang.certificate.file.CertificateColumns.SUSPENDED_FROM;
import static org.nishang.certificate.file.CertificateColumns.SUSPENDED_TO;
import static org.nishang.certificate.file.CertificateColumns.VALID_TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.file.RecordedCertificates.Known;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.certificate.rule.Validity;
import org.nishang.common.TrainingRole;
import org.nishang.common.register.Column;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;

/** A file of certificates on its way in. */
final class CertificateImport implements RegisterImport {

    private static final int LONGEST = 32;

    private final RecordedCertificates known;
    private final CertificationRules rules;
    private final CertificateWriting writing;
    private final PersonDocuments documents;
    private final LocalDate today;

    CertificateImport(
            RecordedCertificates known,
            CertificationRules rules,
            CertificateWriting writing,
            PersonDocuments documents,
            LocalDate today) {
        this.known = known;
        this.rules = rules;
        this.writing = writing;
        this.documents = documents;
        this.today = today;
    }

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        var persons = NamedPersons.of(lines, documents);
        Map<String, Integer> places = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            places.put(number(lines.get(i)), i);
            numbers.add(number(lines.get(i)));
            lines.get(i).text(RENEWS).map(CertificateNumber::normalise).ifPresent(numbers::add);
        }
        known.load(numbers);
        var verdicts = new Verdict[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            judge(i, lines, places, persons, verdicts, new HashSet<>());
        }
        if (write) {
            writing.write();
        } else {
            writing.forget();
        }
        return List.of(verdicts);
    }

    /** The earlier certificate comes first, wherever it stands among these lines. */
    private void judge(
            int place,
            List<Line> lines,
            Map<String, Integer> places,
            NamedPersons persons,
            @Nullable Verdict[] verdicts,
            Set<Integer> under) {
        if (verdicts[place] != null || !under.add(place)) {
            return;
        }
        Line line = lines.get(place);
        line.text(RENEWS)
                .map(CertificateNumber::normalise)
                .map(places::get)
                .ifPresent(earlier -> judge(earlier, lines, places, persons, verdicts, under));
        verdicts[place] = verdict(line, persons);
    }

    private static String number(Line line) {
        return CertificateNumber.normalise(line.need(NUMBER));
    }

    private Verdict verdict(Line line, NamedPersons persons) {
        var faults = new Faults();
        String number = number(line);
        var before = known.find(number);
        faults.addIf(number.length() > LONGEST, NUMBER, "certificate.number-long", LONGEST);
        faults.addIf(before.isPresent() && !before.get().inScope(), NUMBER, "common.unknown-id");
        var person = persons.find(line, faults);
        if (person.isEmpty() || !faults.isEmpty()) {
            return faults.refused();
        }
        PersonId holder = person.get();
        String role = line.need(ROLE);
        LocalDate issued = line.needDate(ISSUED_ON);
        var earlier = earlier(line, holder, role, number, faults);
        var lastDay = lastDay(line, before, role, issued, earlier, faults);
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var wanted = new CertificateLine(
                before.map(one -> one.line().id())
                        .orElseGet(() -> CertificateId.next().value()),
                before.map(one -> one.line().number()).orElse(number),
                holder.value(),
                role,
                issued,
                lastDay.orElseThrow(),
                line.has(RENEWS)
                        ? earlier.map(CertificateLine::id).orElse(null)
                        : before.map(one -> one.line().renews()).orElse(null),
                line.actOr(REVOKED_ON, before.map(one -> one.line().revokedOn()).orElse(null)),
                suspensions(line, before, faults));
        if (faults.isEmpty() && before.isPresent() && before.get().line().equals(wanted)) {
            return Verdict.UNCHANGED;
        }
        check(wanted, faults);
        before.ifPresent(known -> checkActs(known, wanted, line.has(EARLIER_SUSPENSIONS), faults));
        return faults.isEmpty() ? accept(line, before, wanted) : faults.refused();
    }

    /** What has not changed is not doubted: only new and corrected lines are. */
    private void check(CertificateLine wanted, Faults faults) {
        CertificateNumber.parse(wanted.number())
                .map(own -> own.role().code())
                .filter(role -> !role.equals(wanted.role()))
                .ifPresent(role -> faults.add(ROLE, "certificate.number-other-role", role));
        LocalDate issued = wanted.issuedOn();
        faults.addIf(issued.isAfter(today), ISSUED_ON, "certificate.issued-in-future", issued);
        beforeIssue(wanted.lastDay(), issued, VALID_TO, faults);
        beforeIssue(wanted.revokedOn(), issued, REVOKED_ON, faults);
        wanted.earlier().forEach(period -> beforeIssue(period.from(), issued, EARLIER_SUSPENSIONS, faults));
        wanted.suspension().ifPresent(latest -> {
            beforeIssue(latest.from(), issued, SUSPENDED_FROM, faults);
            @Nullable LocalDate to = latest.to();
            faults.addIf(
                    to != null && !to.isAfter(latest.from()),
                    SUSPENDED_TO,
                    "certificate.suspension-empty",
                    latest.from());
        });
    }

    /** What was done in the portal stays done, and what the file says must not be older than what is known. */
    private static void checkActs(Known known, CertificateLine wanted, boolean saysAll, Faults faults) {
        CertificateLine was = known.line();
        faults.addIf(
                known.revokedHere() && !Objects.equals(was.revokedOn(), wanted.revokedOn()),
                REVOKED_ON,
                "certificate.act-stays");
        faults.addIf(known.suspendedHere() && !was.isSuspendedLike(wanted), SUSPENDED_FROM, "certificate.act-stays");
        if (!saysAll) {
            was.suspension()
                    .filter(present -> wanted.suspension()
                            .filter(now -> now.from().isBefore(present.from()))
                            .isPresent())
                    .ifPresent(present -> faults.add(SUSPENDED_FROM, "certificate.suspension-older", present.from()));
        }
    }

    private static void beforeIssue(@Nullable LocalDate day, LocalDate issued, Column column, Faults faults) {
        faults.addIf(day != null && day.isBefore(issued), column, "certificate.before-issue", issued);
    }

    private Optional<CertificateLine> earlier(Line line, PersonId holder, String role, String number, Faults faults) {
        Optional<String> named = line.text(RENEWS).map(CertificateNumber::normalise);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var earlier = known.find(named.get())
                .map(Known::line)
                .filter(one -> one.person().equals(holder.value()))
                .filter(one -> one.role().equals(role))
                .filter(one -> !number.equals(named.get()));
        faults.addIf(earlier.isEmpty(), RENEWS, "certificate.renews-unknown", named.get());
        return earlier;
    }

    private Optional<LocalDate> lastDay(
            Line line,
            Optional<Known> before,
            String role,
            LocalDate issued,
            Optional<CertificateLine> earlier,
            Faults faults) {
        Optional<LocalDate> stated = line.date(VALID_TO);
        if (stated.isEmpty() && !line.has(VALID_TO)) {
            stated = before.map(one -> one.line().lastDay());
        }
        if (stated.isPresent()) {
            return stated;
        }
        Optional<Validity> rule = rules.on(TrainingRole.of(role), issued).map(CertificationRule::validity);
        faults.addIf(rule.isEmpty(), VALID_TO, "certificate.no-rule", role, issued.toString());
        return rule.map(validity -> earlier.map(CertificateLine::lastDay)
                .filter(last -> !last.isBefore(issued))
                .map(last -> validity.renewedLastDay(issued, last))
                .orElseGet(() -> validity.lastDay(issued)));
    }

    private static List<Suspended> suspensions(Line line, Optional<Known> before, Faults faults) {
        List<Suspended> present = before.map(one -> one.line().suspensions()).orElse(List.of());
        if (line.date(SUSPENDED_FROM).isEmpty()) {
            faults.addIf(
                    present.isEmpty() && line.date(SUSPENDED_TO).isPresent(),
                    SUSPENDED_TO,
                    "certificate.suspension-without-beginning");
        }
        @Nullable Suspended last = present.isEmpty() ? null : present.getLast();
        @Nullable LocalDate from = line.actOr(SUSPENDED_FROM, last == null ? null : last.from());
        if (from == null) {
            return present;
        }
        @Nullable LocalDate to = last != null && last.from().equals(from) ? last.to() : null;
        return with(new Suspended(from, line.actOr(SUSPENDED_TO, to)), line, present, faults);
    }

    /**
     * Where the line says which ones came before, there are no others; else the latest goes on or corrects the last.
     */
    private static List<Suspended> with(Suspended latest, Line line, List<Suspended> present, Faults faults) {
        var all = new ArrayList<>(present);
        if (line.has(EARLIER_SUSPENSIONS)) {
            all.clear();
            line.text(EARLIER_SUSPENSIONS)
                    .flatMap(text -> faults.attempt(EARLIER_SUSPENSIONS, () -> SuspensionText.read(text)))
                    .ifPresent(all::addAll);
            faults.addIf(
                    !all.isEmpty() && !latest.follows(all.getLast()),
                    EARLIER_SUSPENSIONS,
                    "certificate.suspension-periods",
                    line.text(EARLIER_SUSPENSIONS).orElse(""));
        } else if (!all.isEmpty() && !latest.follows(all.getLast())) {
            all.removeLast();
        }
        all.add(latest);
        return List.copyOf(all);
    }

    private Verdict accept(Line line, Optional<Known> before, CertificateLine wanted) {
        @Nullable CertificateLine was = before.map(Known::line).orElse(null);
        boolean fixed = before.map(Known::fixed).orElse(false);
        if (was == null) {
            writing.create(wanted);
        } else if (fixed && !was.saysLike(wanted)) {
            return Verdict.refused(NUMBER, "certificate.paper-stays");
        } else {
            writing.correct(was, wanted);
        }
        known.put(wanted);
        return Verdict.written(line, was, wanted);
    }
}
