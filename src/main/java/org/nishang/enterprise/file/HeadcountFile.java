package org.nishang.enterprise.file;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Change;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.Packed;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.CountedDependants;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Declared headcounts as files; the key is the enterprise and the day. They build on enterprises. */
@Component
class HeadcountFile extends TableRegister {

    private final EnterpriseCodes codes;
    private final CurrentUser user;
    private final Clock clock;

    HeadcountFile(JdbcClient jdbc, BatchWriter writer, EnterpriseCodes codes, CurrentUser user, Clock clock) {
        super(EnterpriseColumns.HEADCOUNTS, jdbc, writer);
        this.codes = codes;
        this.user = user;
        this.clock = clock;
    }

    @Bean
    static Dependants headcountsOfEnterprises(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc,
                Dependants.On.ENTERPRISE,
                "enterprise.undo.has-headcounts",
                "headcount_declaration",
                "enterprise_id");
    }

    @Override
    public String key(Line line) {
        return Packed.of(line.need(EnterpriseColumns.USCC), line.needDate(EnterpriseColumns.AS_OF));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new HeadcountImport(jdbc, writer, codes, user.actor(), clock, user.may(Permission.IMPORT_REGISTERS));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Numbers numbers, Consumer<List<@Nullable Object>> lines) {
        export(
                Condition.of(
                        "select e.uscc, h.as_of, h.headcount from headcount_declaration h join enterprise e using (enterprise_id) where %s order by e.uscc, h.as_of",
                        user.scope().enterprises("e")),
                (row, n) -> Arrays.asList(row.getString("uscc"), Rows.day(row, "as_of"), row.getInt("headcount")),
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s join enterprise e using (enterprise_id) where h.enterprise_id in (:ids) and %s for update",
                                HeadcountLine.SELECT,
                                user.scope().enterprises("e"))
                        .param(
                                "ids",
                                changes.stream()
                                        .map(change ->
                                                Packed.parse(change.subject()).text(0))
                                        .distinct()
                                        .toList())
                        .query(HeadcountLine.ROW)
                        .list());
        writer.write(
                HeadcountLine.UPDATE,
                back.restored((line, before) -> line.before(before).row()));
        writer.write(
                "delete from headcount_declaration where enterprise_id = ? and as_of = ?",
                back.removed(line -> BatchWriter.row(line.enterprise(), line.asOf())));
    }
}
