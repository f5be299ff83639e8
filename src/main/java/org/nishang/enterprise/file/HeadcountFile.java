package org.nishang.enterprise.file;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Declared headcounts as files; the key is the enterprise and the day. */
@Component
class HeadcountFile implements Register, Dependants {

    static final String USCC = "uscc";
    static final String AS_OF = "asOf";
    static final String HEADCOUNT = "headcount";

    private static final List<Column> COLUMNS = List.of(
            EnterpriseFile.USCC_COLUMN,
            Column.of(Kind.DATE, AS_OF, "申报日期", "As of")
                    .needed()
                    .noted(
                            "人数截至的日期，如 2026-11-24；同一日期再次导入为更正",
                            "The day that the number is true for; the same day again is a correction")
                    .like("2026-06-30"),
            Column.of(Kind.INTEGER, HEADCOUNT, "从业人员数", "Headcount")
                    .needed()
                    .noted("整数，含0", "A whole number; 0 is one")
                    .like("120"));

    private static final RegisterHead HEAD = new RegisterHead(
            "headcounts", new Text("从业人员数申报", "Headcounts"), 4, Permission.IMPORT_STAFF, "enterprises", COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final EnterpriseCodes codes;
    private final CurrentUser user;
    private final Clock clock;

    HeadcountFile(JdbcClient jdbc, BatchWriter writer, EnterpriseCodes codes, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.codes = codes;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return Packed.of(line.need(USCC).toUpperCase(java.util.Locale.ROOT), line.needDate(AS_OF));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new HeadcountImport(jdbc, writer, codes, user.actor(), clock);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(
                        jdbc,
                        "select e.uscc, h.as_of, h.headcount from headcount_declaration h join enterprise e using (enterprise_id) where %s order by e.uscc, h.as_of",
                        user.scope().enterprises("e"))
                .query(row -> {
                    lines.accept(Arrays.asList(
                            row.getString("uscc"), row.getObject("as_of", LocalDate.class), row.getInt("headcount")));
                });
    }

    static long digest(int headcount) {
        return Digest.of(headcount);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> changes) {
        Map<String, Integer> present = new HashMap<>();
        Sql.of(
                        jdbc,
                        "select h.enterprise_id, h.as_of, h.headcount from headcount_declaration h join enterprise e using (enterprise_id) where h.enterprise_id in (:ids) and %s for update",
                        user.scope().enterprises("e"))
                .param(
                        "ids",
                        changes.stream()
                                .map(change -> Packed.parse(change.subject()).text(0))
                                .distinct()
                                .toList())
                .query(row -> {
                    present.put(
                            Packed.of(row.getString("enterprise_id"), row.getObject("as_of", LocalDate.class)),
                            row.getInt("headcount"));
                });
        var removed = new ArrayList<@Nullable Object[]>();
        var restored = new ArrayList<@Nullable Object[]>();
        var lines = TakenBack.of(changes, present, HeadcountFile::digest);
        for (var line : lines.created()) {
            var subject = Packed.parse(line.change().subject());
            removed.add(BatchWriter.row(UUID.fromString(subject.text(0)), subject.dateOrNull(1)));
        }
        for (var line : lines.corrected()) {
            var subject = Packed.parse(line.change().subject());
            var before = line.before();
            restored.add(BatchWriter.row(
                    Integer.valueOf(before.text(0)),
                    before.text(1),
                    LocalDateTime.parse(before.text(2)),
                    UUID.fromString(subject.text(0)),
                    subject.dateOrNull(1)));
        }
        writer.write(HeadcountImport.UPDATE, restored);
        writer.write("delete from headcount_declaration where enterprise_id = ? and as_of = ?", removed);
    }

    @Override
    public On on() {
        return On.ENTERPRISE;
    }

    @Override
    public String refusal() {
        return "enterprise.undo.has-headcounts";
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> ids) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql(
                        "select enterprise_id, count(*) as n from headcount_declaration where enterprise_id in (:ids) group by enterprise_id")
                .param("ids", ids)
                .query(row -> {
                    counts.put(row.getObject("enterprise_id", UUID.class), row.getLong("n"));
                });
        return counts;
    }
}
