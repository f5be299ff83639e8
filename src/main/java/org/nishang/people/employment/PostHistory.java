package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which posts somebody had when. An employment has the present ones; what was before is kept here, period by period
 * without a gap.
 */
@Component
class PostHistory {

    private final JdbcClient jdbc;

    PostHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<PastPosts> of(PersonId person) {
        return jdbc.sql("""
                select p.employment_id, p.posts, p.from_date, p.to_date
                from employment_post p join employment m using (employment_id)
                where m.person_id = ? order by p.from_date desc""")
                .param(person.value())
                .query((row, n) -> new PastPosts(
                        new EmploymentId(Rows.uuid(row, "employment_id")),
                        Post.split(row.getString("posts")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)))
                .list();
    }

    /**
     * The present posts end on a day, on which others begin. On the day on which they began nothing is kept: they never
     * were.
     *
     * @throws Refusal {@code people.assign.before-last} if they began later than that
     */
    void end(EmploymentId employment, String posts, LocalDate joinedOn, LocalDate on, String by) {
        LocalDate since = since(employment).orElse(joinedOn);
        if (on.isBefore(since)) {
            throw new Refusal("people.assign.before-last", since).at(FieldName.POSTS);
        }
        if (on.isAfter(since)) {
            jdbc.sql(
                            "insert into employment_post (employment_id, from_date, to_date, posts, recorded_by) values (?, ?, ?, ?, ?)")
                    .params(employment.value(), since, on, posts, by)
                    .update();
        }
    }

    /**
     * The first day of the employment was another one: the first posts were given on it.
     *
     * @throws Refusal {@code people.correction.posts} if others had been given by then
     */
    void beginsOn(EmploymentId employment, LocalDate day) {
        var first = jdbc.sql(
                        "select from_date, to_date from employment_post where employment_id = ? order by from_date limit 1")
                .param(employment.value())
                .query((row, n) -> Map.entry(Rows.day(row, "from_date"), Rows.day(row, "to_date")))
                .optional();
        first.ifPresent(days -> {
            if (!day.isBefore(days.getValue())) {
                throw new Refusal("people.correction.posts", days.getValue());
            }
            jdbc.sql("update employment_post set from_date = ? where employment_id = ? and from_date = ?")
                    .params(day, employment.value(), days.getKey())
                    .update();
        });
    }

    /** @throws Refusal {@code people.correction.posts} if posts began on or after the day */
    void endsOn(EmploymentId employment, LocalDate day) {
        since(employment).ifPresent(since -> {
            if (!day.isAfter(since)) {
                throw new Refusal("people.correction.posts", since);
            }
        });
    }

    private Optional<LocalDate> since(EmploymentId employment) {
        return jdbc.sql("select max(to_date) as last_day from employment_post where employment_id = ?")
                .param(employment.value())
                .query((row, n) -> Rows.optionalDay(row, "last_day"))
                .single();
    }
}
