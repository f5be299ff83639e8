package org.nishang.enterprise.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Pinyin;
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
import org.nishang.enterprise.RegistrationDay;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The register of enterprises as files; the key is the unified social credit code. */
@Component
class EnterpriseFile implements Register {

    static final String USCC = "uscc";
    static final String NAME = "name";
    static final String REGION = "region";
    static final String CUSTOMS_CODE = "customsCode";
    static final String REGISTERED_ON = "registeredOn";
    static final String DEREGISTERED_ON = "deregisteredOn";

    static final Column USCC_COLUMN = Column.of(Kind.CODE, USCC, "统一社会信用代码", "Unified social credit code")
            .needed()
            .noted("18位，不含I、O、S、V、Z；单元格格式须为文本", "18 characters, never I, O, S, V or Z; the cell formatted as text")
            .like("91350100M000100Y43");

    private static final List<Column> COLUMNS = List.of(
            USCC_COLUMN,
            Column.of(Kind.TEXT, NAME, "企业名称", "Name")
                    .needed()
                    .noted("全称，不超过100个字", "In full, up to 100 characters")
                    .like("示例服装有限公司"),
            Column.of(Kind.CODE, REGION, "所在地区", "Region")
                    .needed()
                    .noted("县级行政区划代码（GB/T 2260），如 330482 平湖市", "Six digits of GB/T 2260, e.g. 330482 for Pinghu")
                    .like("330482"),
            Column.of(Kind.CODE, CUSTOMS_CODE, "海关注册编码", "Customs registration code")
                    .noted("10位，没有可不填", "10 characters; leave empty if there is none")
                    .like("3304960001"),
            Column.of(Kind.DATE, REGISTERED_ON, "登记日期", "Registered on")
                    .noted("如 2026-11-24；不详可不填", "E.g. 2026-11-24; may be empty if unknown")
                    .like("2015-06-01"),
            Column.of(Kind.DATE, DEREGISTERED_ON, "注销日期", "Deregistered on")
                    .noted("自该日起不再计入；未注销不填", "The first day on which it no longer counts; empty if it does"));

    private static final RegisterHead HEAD = new RegisterHead(
            "enterprises", new Text("企业名册", "Enterprises"), 1, Permission.IMPORT_REGISTERS, "enterprises", COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final CurrentUser user;
    private final List<Dependants> dependants;
    private final Clock clock;

    EnterpriseFile(JdbcClient jdbc, BatchWriter writer, CurrentUser user, List<Dependants> dependants, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.user = user;
        this.dependants = dependants;
        this.clock = clock;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return line.need(USCC).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new EnterpriseImport(jdbc, writer, user.scope(), LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(
                        jdbc,
                        "select uscc, name, region_code, customs_code, registered_on, deregistered_on from enterprise e where %s order by uscc",
                        user.scope().enterprises("e"))
                .query(row -> {
                    LocalDate registered = row.getObject("registered_on", LocalDate.class);
                    lines.accept(Arrays.asList(
                            row.getString("uscc"),
                            row.getString("name"),
                            row.getString("region_code"),
                            row.getString("customs_code"),
                            RegistrationDay.known(registered),
                            row.getObject("deregistered_on", LocalDate.class)));
                });
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        Map<String, EnterpriseLine> present = new HashMap<>();
        Sql.of(
                        jdbc,
                        EnterpriseLine.SELECT + " where e.enterprise_id in (:ids) for update",
                        user.scope().enterprises("e"))
                .param(
                        "ids",
                        changes.stream().map(c -> UUID.fromString(c.subject())).toList())
                .query(EnterpriseLine.ROW)
                .list()
                .forEach(line -> present.put(line.id().toString(), line));
        var removed = new HashMap<UUID, Integer>();
        var restored = new ArrayList<@Nullable Object[]>();
        var lines = TakenBack.of(changes, present, EnterpriseLine::digest);
        lines.created().forEach(line -> removed.put(line.now().id(), line.row()));
        for (var line : lines.corrected()) {
            var before = line.before();
            restored.add(BatchWriter.row(
                    before.text(0),
                    Pinyin.of(before.text(0)),
                    Pinyin.initials(before.text(0)),
                    before.text(1),
                    before.textOrNull(2),
                    before.dateOrNull(3),
                    before.dateOrNull(4),
                    line.now().id()));
        }
        Dependants.refuse(dependants, Dependants.On.ENTERPRISE, removed);
        writer.write(EnterpriseImport.UPDATE, restored);
        writer.write(
                "delete from enterprise where enterprise_id = ?",
                removed.keySet().stream().map(id -> BatchWriter.row(id)).toList());
    }
}
