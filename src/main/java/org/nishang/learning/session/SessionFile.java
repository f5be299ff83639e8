package org.nishang.learning.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Change;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.Permission;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Training sessions as files; the key is their code. Whose they are is in {@link SessionScope}. */
@Component
class SessionFile extends TableRegister {

    private final SessionScope scope;
    private final PlannedSessions plans;
    private final List<Dependants> dependants;

    SessionFile(
            JdbcClient jdbc,
            BatchWriter writer,
            SessionScope scope,
            PlannedSessions plans,
            List<Dependants> dependants) {
        super(SessionColumns.SESSIONS, jdbc, writer);
        this.scope = scope;
        this.plans = plans;
        this.dependants = dependants;
    }

    @Override
    public String key(Line line) {
        return line.need(SessionColumns.CODE);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new SessionImport(jdbc, writer, scope, plans);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Numbers numbers, Consumer<List<@Nullable Object>> lines) {
        Sql.of(jdbc, "%s where %s order by s.from_date, s.code", SessionLine.select(scope), scope.readable("s"))
                .query(SessionLine.ROW)
                .list()
                .forEach(line -> lines.accept(
                        Arrays.asList(line.code(), line.name(), line.role(), line.hours(), line.from(), line.to())));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s where s.session_id in (:ids) and %s for update",
                                SessionLine.select(scope),
                                scope.owned("s"))
                        .param("ids", TakenBack.ids(changes))
                        .query(SessionLine.ROW)
                        .list());
        Dependants.refuse(dependants, Dependants.On.SESSION, back.removedRows());
        writer.write(
                SessionLine.UPDATE,
                back.restored((line, before) -> line.before(before).row()));
        var keys = back.removed(line -> BatchWriter.row(line.id()));
        writer.write("delete from session_owner where session_id = ?", keys);
        writer.write("delete from training_session where session_id = ?", keys);
    }
}
