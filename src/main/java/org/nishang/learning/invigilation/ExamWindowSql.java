package org.nishang.learning.invigilation;

import org.nishang.common.Condition;
import org.nishang.people.EmploymentSql;
import org.springframework.modulith.NamedInterface;

/** For whom a time for an exam is, as an SQL condition. */
@NamedInterface("api")
public final class ExamWindowSql {

    private ExamWindowSql() {}

    /**
     * The people of its training session, else those who work where it was opened, else everybody.
     *
     * @param w alias of table {@code exam_window}
     * @param person a parameter or column
     * @param today the same
     */
    public static Condition reaches(String w, String person, String today) {
        return Condition.of("""
                if(%1$s.session_id is not null,
                   exists (select 1 from training_outcome x where x.session_id = %1$s.session_id and x.person_id = %2$s),
                   not exists (select 1 from exam_window_owner o where o.window_id = %1$s.window_id)
                   or exists (select 1 from exam_window_owner o
                                join employment m on m.person_id = %2$s and %3$s
                                join enterprise e using (enterprise_id)
                              where o.window_id = %1$s.window_id
                                and (e.region_code like concat(o.owner, '%%') or e.enterprise_id = if(length(o.owner) = 36, cast(o.owner as uuid), null))))""", w, person, EmploymentSql.employedOn("m", today));
    }
}
