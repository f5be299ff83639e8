package org.nishang.learning.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.learning.session.ClassState;
import org.nishang.platform.database.Rows;

/**
 * A class as who nominates sees it.
 *
 * @param place where it is
 * @param placed how many have a place
 * @param waiting how many wait for one
 * @param nominateUntil last day for nominations
 */
public record OpenClass(
        UUID session,
        String code,
        String name,
        ClassState state,
        LocalDate from,
        LocalDate to,
        String place,
        int places,
        int placed,
        int waiting,
        LocalDate nominateUntil) {

    /** Of {@code training_session s join class_plan p}. */
    static final String COLUMNS = """
            s.session_id, s.code, s.name as class_name, s.from_date, s.to_date, p.state as class_state, p.place, p.places, p.nominate_until,
            (select count(*) from nomination x where x.session_id = p.session_id and x.state = 'PLACED' and x.ended_on is null) as placed,
            (select count(*) from nomination x where x.session_id = p.session_id and x.state = 'WAITING' and x.ended_on is null) as waiting""";

    static OpenClass of(ResultSet row) throws SQLException {
        return new OpenClass(
                Rows.uuid(row, "session_id"),
                row.getString("code"),
                row.getString("class_name"),
                Rows.constant(row, "class_state", ClassState.class),
                Rows.day(row, "from_date"),
                Rows.day(row, "to_date"),
                row.getString("place"),
                row.getInt("places"),
                row.getInt("placed"),
                row.getInt("waiting"),
                Rows.day(row, "nominate_until"));
    }

    public int free() {
        return Math.max(0, places - placed);
    }
}
