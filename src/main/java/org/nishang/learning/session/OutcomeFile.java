package org.nishang.learning.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.Permission;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.RegisterColumns;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What became of people in training sessions, as files; the key is person and session. */
@Component
class OutcomeFile implements Register {

    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String COMPLETED_ON = "completedOn";
    static final String RESULT = "result";
    static final String ATTEMPTS = "attempts";
    static final String FIRST_PASSED = "firstAttemptPassed";

    private static final Column RESULT_COLUMN = Column.ofChoices(
                    Kind.CHOICE,
                    RESULT,
                    "结果",
                    "Result",
                    "合格",
                    "PASSED",
                    "不合格",
                    "FAILED",
                    "PASSED",
                    "PASSED",
                    "FAILED",
                    "FAILED")
            .needed()
            .noted("合格或不合格", "合格 (passed) or 不合格 (failed)")
            .like("合格");

    private static final Column FIRST_COLUMN = Column.ofChoices(
                    Kind.CHOICE,
                    FIRST_PASSED,
                    "首次合格",
                    "Passed at the first attempt",
                    "是",
                    "true",
                    "否",
                    "false",
                    "true",
                    "true",
                    "false",
                    "false",
                    "yes",
                    "true",
                    "no",
                    "false",
                    "1",
                    "true",
                    "0",
                    "false")
            .noted("是或否", "是 (yes) or 否 (no)")
            .like("是");

    private static final List<Column> COLUMNS = List.of(
            RegisterColumns.DOCUMENT,
            SessionFile.CODE_COLUMN,
            Column.of(Kind.DATE, COMPLETED_ON, "完成日期", "Completed on")
                    .noted("合格的必填，如 2026-11-24", "Needed if passed, e.g. 2026-11-24")
                    .like("2026-03-04"),
            RESULT_COLUMN,
            Column.of(Kind.INTEGER, ATTEMPTS, "考试次数", "Attempts")
                    .noted("含补考", "Resits counted in")
                    .like("1"),
            FIRST_COLUMN);

    private static final RegisterHead HEAD = new RegisterHead(
            "outcomes", new Text("培训结果", "Training outcomes"), 6, Permission.IMPORT_REGISTERS, "", COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final SessionScope sessions;
    private final Clock clock;

    OutcomeFile(JdbcClient jdbc, BatchWriter writer, PersonDocuments documents, SessionScope sessions, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.documents = documents;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return Packed.of(number(line), SessionFile.code(line));
    }

    static String number(Line line) {
        return line.need(DOCUMENT_NUMBER).toUpperCase(Locale.ROOT);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new OutcomeImport(jdbc, writer, documents, sessions, LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(
                        jdbc,
                        "select i.document_cipher, s.code, o.completed_on, o.result, o.attempts, o.first_attempt_passed from training_outcome o join training_session s using (session_id) join person_identity i using (person_id) where %s order by s.from_date, s.code, o.person_id",
                        documents.seen("o"))
                .withFetchSize(1000)
                .query(row -> {
                    int attempts = row.getInt("attempts");
                    boolean counted = !row.wasNull();
                    boolean first = row.getBoolean("first_attempt_passed");
                    boolean stated = !row.wasNull();
                    lines.accept(Arrays.asList(
                            documents.clear(row.getBytes("document_cipher")),
                            row.getString("code"),
                            row.getObject("completed_on", LocalDate.class),
                            RESULT_COLUMN.word(row.getString("result")),
                            counted ? attempts : null,
                            stated ? FIRST_COLUMN.word(String.valueOf(first)) : null));
                });
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var subjects =
                changes.stream().map(change -> Packed.parse(change.subject())).toList();
        Map<String, OutcomeLine> present = new HashMap<>();
        Sql.of(
                        jdbc,
                        "%s where o.session_id in (:sessions) and o.person_id in (:persons) and %s for update",
                        OutcomeLine.SELECT,
                        documents.seen("o"))
                .param(
                        "sessions",
                        subjects.stream().map(one -> one.text(0)).distinct().toList())
                .param(
                        "persons",
                        subjects.stream().map(one -> one.text(1)).distinct().toList())
                .query(OutcomeLine.ROW)
                .list()
                .forEach(line -> present.put(line.subject(), line));
        var removed = new ArrayList<@Nullable Object[]>();
        var restored = new ArrayList<@Nullable Object[]>();
        var lines = TakenBack.of(changes, present, OutcomeLine::digest);
        for (var line : lines.created()) {
            removed.add(BatchWriter.row(line.now().session(), line.now().person()));
        }
        lines.corrected()
                .forEach(line -> restored.add(line.now().before(line.before()).row()));
        writer.write("delete from training_outcome where session_id = ? and person_id = ?", removed);
        writer.write(OutcomeImport.UPDATE, restored);
    }
}
