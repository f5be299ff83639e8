package org.nishang.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of classes in the database. */
@Repository
class StoredResults {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    StoredResults(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    List<ClassResult> of(UUID session) {
        return jdbc.sql("select person_id, score, passed, attempts from class_result where session_id = ?")
                .param(session)
                .query(StoredResults::result)
                .list();
    }

    static ClassResult result(ResultSet row, int n) throws SQLException {
        return new ClassResult(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getObject("score", Integer.class),
                row.getBoolean("passed"),
                row.getInt("attempts"));
    }

    /** In the place of the one that was there. */
    void store(UUID session, ClassResult result) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("session", session);
        row.put("person", result.person().value());
        row.put("score", result.score());
        row.put("passed", result.passed());
        row.put("attempts", result.attempts());
        row.put("at", Rows.utc(clock.instant()));
        row.put("by", user.actor());
        jdbc.sql("""
                insert into class_result (session_id, person_id, score, passed, attempts, recorded_at, recorded_by)
                values (:session, :person, :score, :passed, :attempts, :at, :by)
                on duplicate key update score = values(score), passed = values(passed), attempts = values(attempts),
                    recorded_at = values(recorded_at), recorded_by = values(recorded_by)""").params(row).update();
    }
}
