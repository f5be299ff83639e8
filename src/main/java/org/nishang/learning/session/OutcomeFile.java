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
import org.nishang.common.register.Packed;
import org.nishang.common.register.RecordKey;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What became of people in training sessions, as files; the key is person and session. */
@Component
class OutcomeFile extends TableRegister {

    private final PersonDocuments documents;
    private final PersonNumbers numbers;
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
        super(SessionColumns.OUTCOMES, jdbc, writer);
        this.documents = documents;
        this.numbers = numbers;
        this.sessions = sessions;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public List<Line> completed(List<Line> lines) {
        return numbers.unmasked(lines);
    }

    @Override
    public String key(Line line) {
        return Packed.of(NamedPersons.key(line), line.need(SessionColumns.CODE));
    }

    @Override
    public List<RecordKey> keys(List<Line> lines) {
        return NamedPersons.keys(lines, documents, this::key, line -> line.need(SessionColumns.CODE));
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
                Condition.of(
                        "select o.person_id, i.document_cipher, i.document_masked, s.code, o.completed_on, o.result, o.attempts, o.first_attempt_passed from training_outcome o join training_session s using (session_id) join person_identity i using (person_id) where %s and %s order by s.from_date, s.code, o.person_id",
                        documents.seen("o"), numbers.keyed("i")),
                (row, n) -> {
                    @Nullable Boolean first = row.getObject("first_attempt_passed", Boolean.class);
                    return Arrays.asList(
                            numbers.shown(row, shown),
                            row.getString("code"),
                            Rows.dayOrNull(row, "completed_on"),
                            SessionColumns.RESULT.word(row.getString("result")),
                            row.getObject("attempts", Integer.class),
                            first == null ? null : SessionColumns.FIRST_PASSED.word(first.toString()),
                            row.getString("person_id"));
                },
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var subjects =
                changes.stream().map(change -> Packed.parse(change.subject())).toList();
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s where o.session_id in (:sessions) and o.person_id in (:persons) and %s for update",
                                OutcomeLine.SELECT,
                                documents.seen("o"))
                        .param(
                                "sessions",
                                subjects.stream()
                                        .map(one -> one.text(0))
                                        .distinct()
                                        .toList())
                        .param(
                                "persons",
                                subjects.stream()
                                        .map(one -> one.text(1))
                                        .distinct()
                                        .toList())
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
