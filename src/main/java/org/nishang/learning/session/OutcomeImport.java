package org.nishang.learning.session;

import static org.nishang.learning.session.SessionColumns.ATTEMPTS;
import static org.nishang.learning.session.SessionColumns.CODE;
import static org.nishang.learning.session.SessionColumns.COMPLETED_ON;
import static org.nishang.learning.session.SessionColumns.FIRST_PASSED;
import static org.nishang.learning.session.SessionColumns.RESULT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of training outcomes on its way in. */
final class OutcomeImport extends TableImport {

    private static final int MOST_ATTEMPTS = 99;

    private final JdbcClient jdbc;
    private final PersonDocuments documents;
    private final SessionScope sessionScope;
    private final PlannedSessions plans;
    private final LocalDate today;
    private NamedPersons persons = new NamedPersons(Map.of());
    private final Map<String, UUID> sessions = new HashMap<>();
    private Set<UUID> notClosed = Set.of();
    private final Map<String, OutcomeLine> known = new HashMap<>();

    OutcomeImport(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            SessionScope sessionScope,
            PlannedSessions plans,
            LocalDate today) {
        super(writer, OutcomeLine.INSERT, OutcomeLine.UPDATE);
        this.jdbc = jdbc;
        this.documents = documents;
        this.sessionScope = sessionScope;
        this.plans = plans;
        this.today = today;
    }

    @Override
    protected void read(List<Line> lines) {
        persons = NamedPersons.of(lines, documents);
        sessions.clear();
        Sql.of(
                        jdbc,
                        "select s.code, s.session_id from training_session s where s.code in (:codes) and %s",
                        sessionScope.readable("s"))
                .param(
                        "codes",
                        lines.stream().map(line -> line.need(CODE)).distinct().toList())
                .query(row -> {
                    sessions.put(row.getString("code"), Rows.uuid(row, "session_id"));
                });
        notClosed = plans.notClosedAmong(sessions.values());
        known.clear();
        if (!sessions.isEmpty() && !persons.byNumber().isEmpty()) {
            jdbc.sql(OutcomeLine.SELECT + " where o.session_id in (:sessions) and o.person_id in (:persons)")
                    .param("sessions", sessions.values())
                    .param(
                            "persons",
                            persons.byNumber().values().stream()
                                    .map(PersonId::value)
                                    .toList())
                    .query(OutcomeLine.ROW)
                    .list()
                    .forEach(line -> known.put(line.subject(), line));
        }
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        var person = persons.find(line, faults);
        @Nullable UUID session = sessions.get(line.need(CODE));
        faults.addIf(session == null, CODE, "learning.session.unknown");
        faults.addIf(session != null && notClosed.contains(session), CODE, "learning.outcome.class-open");
        if (person.isEmpty() || session == null) {
            check(line, faults);
            return faults.refused();
        }
        @Nullable OutcomeLine before = known.get(Packed.of(session, person.get()));
        var wanted = new OutcomeLine(
                session,
                person.get().value(),
                line.dateOr(COMPLETED_ON, before == null ? null : before.completedOn()),
                line.need(RESULT),
                line.has(ATTEMPTS) ? line.whole(ATTEMPTS).orElse(null) : before == null ? null : before.attempts(),
                line.has(FIRST_PASSED)
                        ? line.text(FIRST_PASSED).map(Boolean::valueOf).orElse(null)
                        : before == null ? null : before.firstPassed());
        if (wanted.equals(before) || (before != null && !line.corrects())) {
            return Verdict.UNCHANGED;
        }
        faults.addIf(
                wanted.completedOn() == null && wanted.result().equals("PASSED"),
                COMPLETED_ON,
                "learning.outcome.no-date");
        check(line, faults);
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        known.put(wanted.subject(), wanted);
        writes.add(before == null ? OutcomeLine.INSERT : OutcomeLine.UPDATE, wanted.row());
        return Verdict.written(line, before, wanted);
    }

    private void check(Line line, Faults faults) {
        line.date(COMPLETED_ON)
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> faults.add(COMPLETED_ON, "learning.outcome.in-future", day));
        line.whole(ATTEMPTS)
                .filter(attempts -> attempts < 1 || attempts > MOST_ATTEMPTS)
                .ifPresent(attempts -> faults.add(ATTEMPTS, "learning.outcome.attempts-form", MOST_ATTEMPTS));
    }
}
