package org.nishang.learning.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamingRegister;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What became of people in training sessions, as files; the key is person and session. */
@Component
class OutcomeFile extends NamingRegister {

    private final SessionScope sessions;
    private final PlannedSessions plans;
    private final Clock clock;

    OutcomeFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            PersonNumbers numbers,
            SessionScope sessions,
            PlannedSessions plans,
            Clock clock) {
        super(SessionColumns.OUTCOMES, jdbc, writer, documents, numbers);
        this.sessions = sessions;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    protected String besides(Line line) {
        return line.need(SessionColumns.CODE);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new OutcomeImport(jdbc, writer, documents, sessions, plans, LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                shown,
                Condition.of(
                        "select o.person_id, i.document_cipher, i.document_masked, s.code, o.completed_on, o.result, o.attempts, o.first_attempt_passed from training_outcome o join training_session s using (session_id) join person_identity i using (person_id) where %s and %s order by s.from_date, s.code, o.person_id",
                        documents.seen("o"), numbers.keyed("i")),
                (row, n) -> {
                    @Nullable Boolean first = row.getObject("first_attempt_passed", Boolean.class);
                    return Arrays.asList(
                            row.getString("code"),
                            Rows.dayOrNull(row, "completed_on"),
                            SessionColumns.RESULT.word(row.getString("result")),
                            row.getObject("attempts", Integer.class),
                            first == null ? null : SessionColumns.FIRST_PASSED.word(first.toString()));
                },
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s where %s and %s for update",
                                OutcomeLine.SELECT,
                                SessionCode.subjects("o", changes),
                                documents.seen("o"))
                        .query(OutcomeLine.ROW)
                        .list());
        writer.write(
                "delete from training_outcome where session_id = ? and person_id = ?",
                back.removed(line -> BatchWriter.row(line.session(), line.person())));
        writer.write(
                OutcomeLine.UPDATE,
                back.restored((line, before) -> line.before(before).row()));
    }
}
