package org.nishang.learning.session;

import java.math.BigDecimal;
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
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Line;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.Permission;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Training sessions as files; the key is their code. Whose they are is in {@link SessionScope}. */
@Component
class SessionFile implements Register {

    static final String SESSION_CODE = "sessionCode";
    static final String NAME = "name";
    static final String ROLE = "role";
    static final String CREDIT_HOURS = "creditHours";
    static final String FROM = "from";
    static final String TO = "to";

    static final Column CODE_COLUMN = Column.of(Kind.CODE, SESSION_CODE, "培训班编号", "Session code")
            .needed()
            .noted("不超过40个字，全系统唯一", "Up to 40 characters, unique")
            .like("示例-2026-A-01");

    static final Column ROLE_COLUMN = Column.ofChoices(
                    Kind.CHOICE, ROLE, "角色", "Role", "D", "D", "A", "A", "报检员", "D", "内审员", "A")
            .needed()
            .noted("D 报检员，A 内审员", "D declarant, A internal auditor")
            .like("A");

    private static final List<Column> COLUMNS = List.of(
            CODE_COLUMN,
            Column.of(Kind.TEXT, NAME, "名称", "Name")
                    .needed()
                    .noted("不超过100个字", "Up to 100 characters")
                    .like("2026年第1期内审员培训班"),
            ROLE_COLUMN,
            Column.of(Kind.DECIMAL, CREDIT_HOURS, "学时", "Credit hours")
                    .needed()
                    .noted("每学时45分钟，最多一位小数", "Of 45 minutes, with one decimal at most")
                    .like("24"),
            Column.of(Kind.DATE, FROM, "开班日期", "From")
                    .needed()
                    .noted("如 2026-11-24", "E.g. 2026-11-24")
                    .like("2026-03-02"),
            Column.of(Kind.DATE, TO, "结束日期", "To")
                    .needed()
                    .noted("培训的最后一天", "The last day of the training")
                    .like("2026-03-04"));

    private static final RegisterHead HEAD = new RegisterHead(
            "sessions", new Text("培训班", "Training sessions"), 5, Permission.IMPORT_REGISTERS, "", COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final SessionScope scope;
    private final List<Dependants> dependants;

    SessionFile(JdbcClient jdbc, BatchWriter writer, SessionScope scope, List<Dependants> dependants) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.scope = scope;
        this.dependants = dependants;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return code(line);
    }

    static String code(Line line) {
        return line.need(SESSION_CODE).toUpperCase(Locale.ROOT);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new SessionImport(jdbc, writer, scope);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(jdbc, "%s where %s order by s.from_date, s.code", SessionLine.select(scope), scope.readable("s"))
                .query(SessionLine.ROW)
                .list()
                .forEach(line -> lines.accept(
                        Arrays.asList(line.code(), line.name(), line.role(), line.hours(), line.from(), line.to())));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        Map<String, SessionLine> present = new HashMap<>();
        Sql.of(jdbc, "%s where s.session_id in (:ids) and %s for update", SessionLine.select(scope), scope.owned("s"))
                .param(
                        "ids",
                        changes.stream().map(c -> UUID.fromString(c.subject())).toList())
                .query(SessionLine.ROW)
                .list()
                .forEach(line -> present.put(line.id().toString(), line));
        var removed = new HashMap<UUID, Integer>();
        var restored = new ArrayList<@Nullable Object[]>();
        var lines = TakenBack.of(changes, present, SessionLine::digest);
        lines.created().forEach(line -> removed.put(line.now().id(), line.row()));
        for (var line : lines.corrected()) {
            var before = line.before();
            restored.add(BatchWriter.row(
                    before.text(0),
                    before.text(1),
                    new BigDecimal(before.text(2)),
                    LocalDate.parse(before.text(3)),
                    LocalDate.parse(before.text(4)),
                    line.now().id()));
        }
        Dependants.refuse(dependants, Dependants.On.SESSION, removed);
        writer.write(SessionImport.UPDATE, restored);
        var keys = removed.keySet().stream().map(id -> BatchWriter.row(id)).toList();
        writer.write("delete from session_owner where session_id = ?", keys);
        writer.write("delete from training_session where session_id = ?", keys);
    }
}
