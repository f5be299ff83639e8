package org.nishang.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attendance in the database; that somebody is recorded once a day is decided by the key. */
@Repository
class Attendances {

    private static final String SELECT =
            "select a.session_id, a.day, a.person_id, a.mark, a.way, a.recorded_at, a.recorded_by, a.reason from attendance a";

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the whole class. */
    List<Attendance> of(UUID session) {
        return jdbc.sql(SELECT + " where a.session_id = ?")
                .param(session)
                .query(Attendances::attendance)
                .list();
    }

    /** Held until the transaction ends. */
    Optional<Attendance> hold(UUID session, LocalDate day, PersonId person) {
        return jdbc.sql(SELECT + " where a.session_id = ? and a.day = ? and a.person_id = ? for update")
                .params(session, day, person.value())
                .query(Attendances::attendance)
                .optional();
    }

    boolean has(UUID session, LocalDate day, PersonId person) {
        return jdbc.sql("select 1 from attendance where session_id = ? and day = ? and person_id = ?")
                .params(session, day, person.value())
                .query()
                .optionalValue()
                .isPresent();
    }

    /** @return false if something is recorded of the person on the day, be it since a moment ago */
    boolean add(Attendance first) {
        try {
            jdbc.sql("""
                    insert into attendance (session_id, day, person_id, mark, way, recorded_at, recorded_by, reason)
                    values (:session, :day, :person, :mark, :way, :at, :by, :reason)""").params(row(first)).update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    void store(Attendance corrected) {
        jdbc.sql("""
                update attendance set mark = :mark, way = :way, recorded_at = :at, recorded_by = :by, reason = :reason
                where session_id = :session and day = :day and person_id = :person""").params(row(corrected)).update();
    }

    /** How many were there on a day. */
    int present(UUID session, LocalDate day) {
        return jdbc.sql("select count(*) from attendance where session_id = ? and day = ? and mark <> 'ABSENT'")
                .params(session, day)
                .query(Integer.class)
                .single();
    }

    private static Map<String, @Nullable Object> row(Attendance one) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("session", one.session());
        row.put("day", one.day());
        row.put("person", one.person().value());
        row.put("mark", one.mark().name());
        row.put("way", one.way().name());
        row.put("at", Rows.utc(one.at()));
        row.put("by", one.by());
        row.put("reason", one.reason());
        return row;
    }

    private static Attendance attendance(ResultSet row, int n) throws SQLException {
        return new Attendance(
                Rows.uuid(row, "session_id"),
                Rows.day(row, "day"),
                new PersonId(Rows.uuid(row, "person_id")),
                Rows.constant(row, "mark", Mark.class),
                Rows.constant(row, "way", MarkWay.class),
                Rows.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("reason"));
    }
}
