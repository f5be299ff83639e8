package org.nishang.learning.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes of two lessons a day, and people with places in them. */
@Component
public class ClassFixture {

    private final ClassPlanning planning;
    private final JdbcClient jdbc;

    ClassFixture(ClassPlanning planning, JdbcClient jdbc) {
        this.planning = planning;
        this.jdbc = jdbc;
    }

    /** Of six credit hours a day: 9:00 to 11:15 and 13:30 to 15:45. */
    public static ClassPlan plan(String code, LocalDate... days) {
        var lessons = new ArrayList<ClassLesson>();
        for (LocalDate day : days) {
            lessons.add(lesson(day, LocalTime.of(9, 0), "报关单填制"));
            lessons.add(lesson(day, LocalTime.of(13, 30), "商品归类"));
        }
        return new ClassPlan(code, code + "期报检员培训班", "P-D", "平湖市行政中心", 30, days[0], "不收费", "身份证", List.copyOf(lessons));
    }

    public static ClassLesson lesson(LocalDate day, LocalTime from, String topic) {
        return new ClassLesson(day, from, from.plusMinutes(135), "201教室", topic, "周老师", new BigDecimal("3"));
    }

    /** An open class, by whoever is signed in. */
    public UUID open(String code, LocalDate... days) {
        UUID id = planning.plan(plan(code, days));
        planning.open(id);
        return id;
    }

    public void place(UUID session, PersonId person) {
        nominate(session, person, null, "PLACED");
    }

    public void nominate(UUID session, PersonId person, @Nullable EnterpriseId enterprise, String state) {
        jdbc.sql("""
                insert into nomination
                    (nomination_id, person_id, enterprise_id, programme, session_id, state, origin, place_in_line,
                     nominated_at, nominated_by, version)
                select :id, :person, :enterprise, s.programme, s.session_id, :state, 'AUTHORITY', 1, utc_timestamp(6), :id, 0
                from training_session s where s.session_id = :session""")
                .param("id", Uuids.next())
                .param("person", person.value())
                .param("enterprise", enterprise == null ? null : enterprise.value())
                .param("state", state)
                .param("session", session)
                .update();
    }
}
