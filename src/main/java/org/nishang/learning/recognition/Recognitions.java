package org.nishang.learning.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recognised courses in the database; that one counts once in an enrolment is decided by a key. */
@Repository
public class Recognitions {

    private final JdbcClient jdbc;

    Recognitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count, by the code of the course. */
    public List<Recognition> of(UUID enrolment) {
        return all(enrolment).stream().filter(Recognition::counts).toList();
    }

    /** The withdrawn ones, too. */
    List<Recognition> all(UUID enrolment) {
        return jdbc.sql("""
                select recognition_id, course_code, course_version, passed_on, ground, reason, document, recognised_at,
                    recognised_by, proposed_by, revoked_at, revoked_by, revoke_reason
                from course_recognition where enrolment_id = ? order by course_code, recognised_at""")
                .param(enrolment)
                .query((row, n) -> recognition(row))
                .list();
    }

    /**
     * Courses that count, under an enrolment whose row the caller has locked. A locking read: it sees what was decided
     * a moment ago.
     */
    public Set<String> courses(UUID enrolment) {
        return jdbc.sql("""
                select course_code from course_recognition where enrolment_id = ? and revoked_at is null
                lock in share mode""").param(enrolment).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The enrolment under which something was recognised, withdrawn or not. */
    Optional<UUID> enrolment(UUID recognition) {
        return jdbc.sql("select enrolment_id from course_recognition where recognition_id = ?")
                .param(recognition)
                .query(UUID.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the course counts already */
    void add(UUID enrolment, Recognition recognised) {
        jdbc.sql("""
                insert into course_recognition (recognition_id, enrolment_id, course_code, course_version, passed_on,
                    ground, reason, document, recognised_at, recognised_by, proposed_by)
                values (:id, :enrolment, :course, :courseVersion, :passedOn, :ground, :reason, :document, :at, :by, :proposedBy)""")
                .param("id", recognised.id())
                .param("enrolment", enrolment)
                .param("course", recognised.course())
                .param("courseVersion", recognised.version())
                .param("passedOn", recognised.passedOn())
                .param("ground", recognised.ground().name())
                .param("reason", recognised.why().reason())
                .param("document", recognised.why().document())
                .param("at", Rows.utc(recognised.why().at()))
                .param("by", recognised.why().by())
                .param("proposedBy", recognised.why().proposedBy())
                .update();
    }

    /** @return false if it was withdrawn before */
    boolean withdraw(UUID recognition, RecognitionEnd end) {
        return jdbc.sql("""
                update course_recognition set revoked_at = ?, revoked_by = ?, revoke_reason = ?
                where recognition_id = ? and revoked_at is null""")
                        .params(Rows.utc(end.at()), end.by(), end.reason(), recognition)
                        .update()
                == 1;
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        return new Recognition(
                row.getObject("recognition_id", UUID.class),
                row.getString("course_code"),
                row.getString("course_version"),
                row.getObject("passed_on", LocalDate.class),
                Rows.constant(row, "ground", Recognition.Ground.class),
                new RecognitionGround(
                        Rows.instant(row, "recognised_at"),
                        row.getString("recognised_by"),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getString("proposed_by")),
                end(row));
    }

    private static @Nullable RecognitionEnd end(ResultSet row) throws SQLException {
        return row.getObject("revoked_at") == null
                ? null
                : new RecognitionEnd(
                        Rows.instant(row, "revoked_at"), row.getString("revoked_by"), row.getString("revoke_reason"));
    }
}
