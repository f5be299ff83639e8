package org.nishang.enterprise.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.PaperCharacters;
import org.nishang.common.register.Change;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.enterprise.RegistrationDay;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The register of enterprises as files; the key is the unified social credit code. */
@Component
class EnterpriseFile extends TableRegister {

    private final CurrentUser user;
    private final List<Dependants> dependants;
    private final PaperCharacters papers;
    private final Clock clock;

    EnterpriseFile(
            JdbcClient jdbc,
            BatchWriter writer,
            CurrentUser user,
            List<Dependants> dependants,
            PaperCharacters papers,
            Clock clock) {
        super(EnterpriseColumns.ENTERPRISES, jdbc, writer);
        this.user = user;
        this.dependants = dependants;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public String key(Line line) {
        return line.need(EnterpriseColumns.USCC);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new EnterpriseImport(jdbc, writer, papers, user.scope(), LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Numbers numbers, Consumer<List<@Nullable Object>> lines) {
        export(
                Condition.of(
                        "select uscc, name, region_code, customs_code, registered_on, deregistered_on from enterprise e where %s order by uscc",
                        user.scope().enterprises("e")),
                (row, n) -> Arrays.asList(
                        row.getString("uscc"),
                        row.getString("name"),
                        row.getString("region_code"),
                        row.getString("customs_code"),
                        RegistrationDay.known(Rows.day(row, "registered_on")),
                        Rows.dayOrNull(row, "deregistered_on")),
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(jdbc, "%s where e.enterprise_id in (:ids) for update", EnterpriseLine.select(user.scope()))
                        .param("ids", TakenBack.ids(changes))
                        .query(EnterpriseLine.ROW)
                        .list());
        Dependants.refuse(dependants, Dependants.On.ENTERPRISE, back.removedRows());
        writer.write(
                EnterpriseLine.UPDATE,
                back.restored((line, before) -> line.before(before).row()));
        writer.write(
                "delete from enterprise where enterprise_id = ?", back.removed(line -> BatchWriter.row(line.id())));
    }
}
