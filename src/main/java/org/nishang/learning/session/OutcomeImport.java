package org.nishang.learning.session;

import static org.nishang.learning.session.OutcomeFile.ATTEMPTS;
import static org.nishang.learning.session.OutcomeFile.COMPLETED_ON;
import static org.nishang.learning.session.OutcomeFile.DOCUMENT_NUMBER;
import static org.nishang.learning.session.OutcomeFile.FIRST_PASSED;
import static org.nishang.learning.session.OutcomeFile.RESULT;
import static org.nishang.learning.session.SessionFile.SESSION_CODE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.common.register.Writes;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of training outcomes on its way in. */
final class OutcomeImport implements RegisterImport {

    static final String UPDATE =
            "update training_outcome set completed_on = ?, result = ?, attempts = ?, first_attempt_passed = ? where session_id = ? and person_id = ?";
    private static final String INSERT =
            "insert into training_outcome (completed_on, result, attempts, first_attempt_passed, session_id, person_id) values (?, ?, ?, ?, ?, ?)";

    private static final int MOST_ATTEMPTS = 99;

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final SessionScope sessionScope;
    private final LocalDate today;
    private final Writes writes = new Writes(INSERT, UPDATE);

    OutcomeImport(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            SessionScope sessionScope,
            LocalDate today) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.documents = documents;
        this.sessionScope = sessionScope;
        this.today = today;
    }

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        var persons = documents.find(
                lines.stream().map(OutcomeFile::number).distinct().toList());
        var sessions = sessions(lines.stream().map(SessionFile::code).distinct().toList());
        var known = known(sessions, persons);
        var verdicts = lines.stream()
                .map(line -> verdict(line, persons, sessions, known))
                .toList();
        writes.settle(write, writer::write);
        return verdicts;
    }

    private Map<String, UUID> sessions(List<String> codes) {
        Map<String, UUID> sessions = new HashMap<>();
        Sql.of(
                        jdbc,
                        "select s.code, s.session_id from training_session s where s.code in (:codes) and %s",
                        sessionScope.readable("s"))
                .param("codes", codes)
                .query(row -> {
                    sessions.put(
                            row.getString("code").toUpperCase(Locale.ROOT), row.getObject("session_id", UUID.class));
                });
        return sessions;
    }

    private Map<String, OutcomeLine> known(Map<String, UUID> sessions, Map<String, PersonId> persons) {
        Map<String, OutcomeLine> known = new HashMap<>();
        if (!sessions.isEmpty() && !persons.isEmpty()) {
            jdbc.sql(OutcomeLine.SELECT + " where o.session_id in (:sessions) and o.person_id in (:persons)")
                    .param("sessions", sessions.values())
                    .param(
                            "persons",
                            persons.values().stream().map(PersonId::value).toList())
                    .query(OutcomeLine.ROW)
                    .list()
                    .forEach(line -> known.put(line.subject(), line));
        }
        return known;
    }

    private Verdict verdict(
            Line line, Map<String, PersonId> persons, Map<String, UUID> sessions, Map<String, OutcomeLine> known) {
        var faults = new Faults();
        Optional<ResidentIdNumber> document =
                faults.attempt(DOCUMENT_NUMBER, () -> new ResidentIdNumber(OutcomeFile.number(line)));
        var person = document.flatMap(one -> Optional.ofNullable(persons.get(one.value())));
        faults.addIf(document.isPresent() && person.isEmpty(), DOCUMENT_NUMBER, "people.unknown-document");
        var session = Optional.ofNullable(sessions.get(SessionFile.code(line)));
        faults.addIf(session.isEmpty(), SESSION_CODE, "learning.session.unknown");
        if (!faults.isEmpty()) {
            check(line, faults);
            return faults.refused();
        }
        @Nullable OutcomeLine before = known.get(Packed.of(session.orElseThrow(), person.orElseThrow()));
        var wanted = new OutcomeLine(
                session.orElseThrow(),
                person.orElseThrow().value(),
                line.dateOr(COMPLETED_ON, before == null ? null : before.completedOn()),
                line.need(RESULT),
                line.has(ATTEMPTS) ? line.whole(ATTEMPTS).orElse(null) : before == null ? null : before.attempts(),
                line.has(FIRST_PASSED)
                        ? line.text(FIRST_PASSED).map(Boolean::valueOf).orElse(null)
                        : before == null ? null : before.firstPassed());
        if (wanted.equals(before)) {
            return Verdict.UNCHANGED;
        }
        faults.addIf(
                wanted.completedOn() == null && wanted.result().equals("PASSED"),
                COMPLETED_ON,
                "learning.outcome.no-date");
        check(line, faults);
        return faults.isEmpty() ? accept(line, before, wanted) : faults.refused();
    }

    private void check(Line line, Faults faults) {
        line.date(COMPLETED_ON)
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> faults.add(COMPLETED_ON, "learning.outcome.in-future", day));
        line.whole(ATTEMPTS)
                .filter(attempts -> attempts < 1 || attempts > MOST_ATTEMPTS)
                .ifPresent(attempts -> faults.add(ATTEMPTS, "learning.outcome.attempts-form", MOST_ATTEMPTS));
    }

    private Verdict accept(Line line, @Nullable OutcomeLine before, OutcomeLine wanted) {
        writes.add(before == null ? INSERT : UPDATE, wanted.row());
        return before == null
                ? Verdict.created(new Change(line.row(), wanted.subject(), true, "", wanted.digest()))
                : Verdict.updated(new Change(line.row(), wanted.subject(), false, before.packed(), wanted.digest()));
    }
}
