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

/** Results of classes that one holds, as files; the key is person and class. They count once the class is closed. */
@Component
class ResultFile extends NamingRegister {

    private final ClassProgress progress;
    private final ClassRoster roster;
    private final StoredResults results;
    private final SessionScope scope;
    private final CurrentUser user;
    private final Clock clock;

    ResultFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            PersonNumbers numbers,
            ClassProgress progress,
            ClassRoster roster,
            StoredResults results,
            SessionScope scope,
            CurrentUser user,
            Clock clock) {
        super(ResultColumns.RESULTS, jdbc, writer, documents, numbers);
        this.progress = progress;
        this.roster = roster;
        this.results = results;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected String besides(Line line) {
        return line.need(SessionCode.COLUMN);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new ResultImport(writer, progress, roster, results, documents, user.actor(), clock);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                shown,
                Condition.of(
                        "select r.person_id, i.document_cipher, i.document_masked, s.code, r.score, r.passed, r.attempts from class_result r join training_session s using (session_id) join person_identity i using (person_id) where %s and %s and %s order by s.from_date, s.code, r.person_id",
                        scope.owned("s"), documents.seen("r"), numbers.keyed("i")),
                (row, n) -> Arrays.asList(
                        row.getString("code"),
                        row.getObject("score", Integer.class),
                        ResultColumns.RESULT.word(String.valueOf(row.getBoolean("passed"))),
                        row.getInt("attempts")),
                lines);
    }

    /** What a class that is over by now was closed with stays. */
    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s %s and %s and %s for update",
                                ResultLine.SELECT,
                                NamedClasses.NOT_OVER,
                                SessionCode.subjects("r", changes),
                                scope.owned("s"))
                        .query(ResultLine::read)
                        .list());
        var now = Rows.utc(clock.instant());
        writer.write(
                "delete from class_result where session_id = ? and person_id = ?",
                back.removed(
                        line -> BatchWriter.row(line.session(), line.person().value())));
        writer.write(
                ResultLine.UPDATE,
                back.restored((line, before) -> line.before(before).row(now, user.actor())));
    }
}
