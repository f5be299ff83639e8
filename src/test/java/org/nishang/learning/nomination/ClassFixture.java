package org.nishang.learning.nomination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.learning.session.ClassState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Classes that take nominations, straight into the tables. */
public final class ClassFixture {

    private final JdbcClient jdbc;
    private final LocalDate today;

    public ClassFixture(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Of the declarants' programme; it begins in twenty days and takes nominations for ten. */
    public UUID open(int places) {
        return open("P-D", places);
    }

    public UUID open(String programme, int places) {
        var id = Uuids.next();
        jdbc.sql("""
                insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date, programme)
                select ?, ?, '报检员培训班', role, 24, ?, ?, code from programme where code = ?""")
                .params(id, code(id), today.plusDays(20), today.plusDays(22), programme)
                .update();
        jdbc.sql("""
                insert into class_plan (session_id, state, place, places, nominate_until, version)
                values (?, 'OPEN', '平湖市培训中心', ?, ?, 0)""").params(id, places, today.plusDays(10)).update();
        return id;
    }

    /** As a file says it. */
    public static String code(UUID session) {
        return ("BAN-" + session).toUpperCase(Locale.ROOT);
    }

    public void become(UUID session, ClassState state) {
        jdbc.sql("update class_plan set state = ? where session_id = ?")
                .params(state.name(), session)
                .update();
    }

    public void places(UUID session, int places) {
        jdbc.sql("update class_plan set places = ? where session_id = ?")
                .params(places, session)
                .update();
    }
}
