package org.nishang.learning.attendance;

import java.time.Clock;
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
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.SessionCode;
import org.nishang.learning.session.SessionScope;
import org.nishang.people.person.NamingRegister;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Attendance in classes that one holds, as files; the key is person, class and day. */
@Component
class AttendanceFile extends NamingRegister {

    private final ClassProgress progress;
    private final ClassRoster roster;
    private final Attendances attendances;
    private final SessionScope scope;
    private final CurrentUser user;
    private final Clock clock;

    AttendanceFile(
            JdbcClient jdbc,
            BatchWriter writer,
            ClassProgress progress,
            ClassRoster roster,
            Attendances attendances,
            SessionScope scope,
            PersonDocuments documents,
            PersonNumbers numbers,
            CurrentUser user,
            Clock clock) {
        super(AttendanceColumns.ATTENDANCE, jdbc, writer, documents, numbers);
        this.progress = progress;
        this.roster = roster;
        this.attendances = attendances;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected String besides(Line line) {
        return line.need(AttendanceColumns.CODE) + " " + line.needDate(AttendanceColumns.DAY);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new AttendanceImport(writer, progress, roster, attendances, documents, user.actor(), clock);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                shown,
                Condition.of(
                        "select a.person_id, i.document_cipher, i.document_masked, s.code, a.day, a.mark from attendance a join training_session s using (session_id) join person_identity i using (person_id) where %s and %s and %s order by s.from_date, s.code, a.day, a.person_id",
                        scope.owned("s"), documents.seen("a"), numbers.keyed("i")),
                (row, n) -> Arrays.asList(
                        row.getString("code"),
                        Rows.day(row, "day"),
                        AttendanceColumns.PRESENT.word(row.getString("mark"))),
                lines);
    }

    /** What was recorded of a class that is over by now stays. */
    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s %s and %s and %s for update",
                                AttendanceLine.SELECT,
                                NamedClasses.NOT_OVER,
                                SessionCode.subjects("a", changes),
                                scope.owned("s"))
                        .query(AttendanceLine.ROW)
                        .list());
        var now = Rows.utc(clock.instant());
        writer.write(
                "delete from attendance where session_id = ? and person_id = ? and day = ?",
                back.removed(line -> BatchWriter.row(line.session(), line.person(), line.day())));
        writer.write(
                AttendanceLine.UPDATE,
                back.restored((line, before) -> line.before(before).row(now, user.actor())));
    }
}
