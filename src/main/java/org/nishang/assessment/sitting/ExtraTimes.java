package org.nishang.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets more time at exams, from when to when. Of several that hold on a day the longest counts. For
 * {@code learning}, which decides who may grant it.
 */
@NamedInterface("api")
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExtraTimes {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtraTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every grant that the person ever had, the newest first. */
    public List<ExtraTime> of(PersonId person) {
        return jdbc.sql("select * from exam_extra_time where person_id = ? order by from_date desc, recorded_at desc")
                .param(person.value())
                .query((row, n) -> new ExtraTime(
                        row.getObject("extra_id", UUID.class),
                        row.getInt("percent"),
                        row.getInt("minutes"),
                        new Period(
                                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                        row.getString("reason"),
                        row.getString("actor")))
                .list();
    }

    /**
     * Holds for exams that start from then on; not for one that runs.
     *
     * @throws Refusal as {@link ExtraTime.Wish#sound}
     */
    public ExtraTime grant(PersonId person, ExtraTime.Wish wish, String actor) {
        var sound = wish.sound();
        var lastDay = sound.lastDay();
        var extra = new ExtraTime(
                Uuids.next(),
                sound.percent(),
                sound.minutes(),
                new Period(sound.from(), lastDay == null ? null : lastDay.plusDays(1)),
                sound.reason(),
                actor);
        jdbc.sql("""
                insert into exam_extra_time (extra_id, person_id, percent, minutes, from_date, to_date, reason, actor, recorded_at)
                values (:id, :person, :percent, :minutes, :from, :to, :reason, :actor, :now)""")
                .param("id", extra.id())
                .param("person", person.value())
                .param("percent", extra.percent())
                .param("minutes", extra.minutes())
                .param("from", extra.period().from())
                .param("to", extra.period().to())
                .param("reason", extra.reason())
                .param("actor", actor)
                .param("now", Rows.utc(clock.instant()))
                .update();
        return extra;
    }

    /**
     * Ends a grant today; one that has not begun never holds. An exam that runs keeps its time.
     *
     * @throws Refusal {@code common.unknown-id} if the person has no such grant that still holds
     */
    public void end(PersonId person, UUID extra) {
        var today = LocalDate.now(clock);
        var ended = jdbc.sql("""
                update exam_extra_time set to_date = :today
                where extra_id = :id and person_id = :person and from_date < :today and (to_date is null or to_date > :today)""")
                .param("today", today)
                .param("id", extra)
                .param("person", person.value())
                .update();
        int dropped = ended > 0
                ? 0
                : jdbc.sql("delete from exam_extra_time where extra_id = ? and person_id = ? and from_date >= ?")
                        .params(extra, person.value(), today)
                        .update();
        if (ended + dropped == 0) {
            throw new Refusal("common.unknown-id");
        }
    }

    /** The longest that holds on a day for an exam of some length. */
    Optional<ExtraTime> on(PersonId person, LocalDate day, int examMinutes) {
        return of(person).stream()
                .filter(extra -> extra.isOn(day))
                .max(Comparator.comparing((ExtraTime extra) -> extra.of(examMinutes)));
    }

    static Duration of(Optional<ExtraTime> extra, int examMinutes) {
        return extra.map(one -> one.of(examMinutes)).orElse(Duration.ZERO);
    }
}
