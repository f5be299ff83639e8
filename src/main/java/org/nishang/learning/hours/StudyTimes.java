package org.nishang.learning.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonTurns;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counted time in the database: no two rows of a person overlap. The person's last row may be <em>open</em>: then the
 * page that it came from goes on in it with one statement, without the person's turn. Whoever counts anything else asks
 * {@link #during} first, which closes it until the transaction ends.
 */
@Repository
class StudyTimes {

    private static final String SECONDS = "sum(timestampdiff(microsecond, started_at, ended_at)) / 1000000";

    private final JdbcClient jdbc;
    private final PersonTurns turns;

    StudyTimes(JdbcClient jdbc, PersonTurns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /**
     * What was counted of a person around some spans; until the transaction ends nobody else counts any of this person.
     * A locking read: it sees what has just been committed.
     */
    List<Span> during(PersonId reader, List<Span> spans) {
        close(reader);
        var united = Span.united(spans);
        return jdbc.sql("""
                select started_at, ended_at from study_time
                where person_id = ? and ended_at > ? and started_at < ? order by ended_at lock in share mode""")
                .params(
                        reader.value(),
                        Rows.utc(united.getFirst().from()),
                        Rows.utc(united.getLast().to()))
                .query((row, n) -> new Span(Rows.instant(row, "started_at"), Rows.instant(row, "ended_at")))
                .list();
    }

    /** How much arrived late of what lies after an instant. */
    Duration late(PersonId reader, Instant since) {
        return seconds(jdbc.sql("select coalesce(" + SECONDS + ", 0) from study_time"
                        + " where person_id = ? and ended_at > ? and late")
                .params(reader.value(), Rows.utc(since))
                .query(Double.class)
                .single());
    }

    /** How much of what lies on a day arrived late. */
    Duration lateOn(PersonId reader, ZonedDateTime day) {
        var from = day.toLocalDate().atStartOfDay(day.getZone());
        return seconds(jdbc.sql("""
                select coalesce(sum(timestampdiff(microsecond,
                    greatest(started_at, :from), least(ended_at, :to))) / 1000000, 0) from study_time
                where person_id = :person and ended_at > :from and started_at < :to and late""")
                .param("person", reader.value())
                .param("from", Rows.utc(from.toInstant()))
                .param("to", Rows.utc(from.plusDays(1).toInstant()))
                .query(Double.class)
                .single());
    }

    /** Takes the person's turn, and nobody goes on without it. */
    void close(PersonId reader) {
        turns.take(reader);
        jdbc.sql("update study_time set open_of = null where open_of = ?")
                .param(reader.value())
                .update();
    }

    /** The page that was counted last goes on without the person's turn, once the transaction has ended. */
    void open(PersonId reader) {
        jdbc.sql("update study_time set open_of = person_id where person_id = ? order by ended_at desc limit 1")
                .param(reader.value())
                .update();
    }

    /**
     * Counts a prompt span that goes on in the open row, from what the same page reported before: the usual report, in
     * one statement that needs no transaction of its own. The row is the person's last one, so nothing else lies there.
     *
     * @return whether it did; if not, nothing is counted yet
     */
    boolean goOn(PersonId reader, Beat beat, Span span, Instant now) {
        return jdbc.sql("""
                update study_time set ended_at = :to, recorded_at = :now
                where open_of = :person and ended_at = :from
                  and course_code = :course and lesson = :lesson and place = :place and not late""")
                        .param("from", Rows.utc(span.from()))
                        .param("to", Rows.utc(span.to()))
                        .param("now", Rows.utc(now))
                        .param("person", reader.value())
                        .param("course", beat.lesson().course())
                        .param("lesson", beat.lesson().lesson())
                        .param("place", beat.place())
                        .update()
                > 0;
    }

    /** Counts a span; where it goes on from the one before, on the same page, that one grows. */
    void add(PersonId reader, Beat beat, Span span, boolean late, Instant now) {
        int grown = jdbc.sql("""
                update study_time set ended_at = :to, recorded_at = :now
                where person_id = :person and ended_at = :from
                  and course_code = :course and lesson = :lesson and place = :place and late = :late""")
                .param("from", Rows.utc(span.from()))
                .param("to", Rows.utc(span.to()))
                .param("now", Rows.utc(now))
                .param("person", reader.value())
                .param("course", beat.lesson().course())
                .param("lesson", beat.lesson().lesson())
                .param("place", beat.place())
                .param("late", late)
                .update();
        if (grown == 0) {
            insert(reader.value(), beat, span, late, now);
        }
    }

    private void insert(UUID person, Beat beat, Span span, boolean late, Instant now) {
        jdbc.sql("""
                insert into study_time
                    (person_id, started_at, ended_at, course_code, lesson, place, late, recorded_at)
                values (:person, :from, :to, :course, :lesson, :place, :late, :now)""")
                .param("person", person)
                .param("from", Rows.utc(span.from()))
                .param("to", Rows.utc(span.to()))
                .param("course", beat.lesson().course())
                .param("lesson", beat.lesson().lesson())
                .param("place", beat.place())
                .param("late", late)
                .param("now", Rows.utc(now))
                .update();
    }

    /** What was counted, as it stands in a row. */
    record Row(Beat beat, Span span, boolean late, Instant recordedAt) {}

    /** All that was counted of a person, which it is no longer. */
    List<Row> take(PersonId reader) {
        var rows = jdbc.sql("""
                select started_at, ended_at, course_code, lesson, place, late, recorded_at from study_time
                where person_id = ? order by started_at for update""")
                .param(reader.value())
                .query((row, n) -> new Row(
                        new Beat(
                                new LessonRef(row.getString("course_code"), row.getString("lesson")),
                                row.getString("place"),
                                List.of()),
                        new Span(Rows.instant(row, "started_at"), Rows.instant(row, "ended_at")),
                        row.getBoolean("late"),
                        Rows.instant(row, "recorded_at")))
                .list();
        jdbc.sql("delete from study_time where person_id = ?")
                .param(reader.value())
                .update();
        return rows;
    }

    Map<String, Duration> byLesson(PersonId reader, String course, Instant since) {
        return jdbc
                .sql("select lesson, " + SECONDS + " as seconds from study_time"
                        + " where person_id = ? and course_code = ? and started_at >= ? group by lesson")
                .params(reader.value(), course, Rows.utc(since))
                .query((row, n) -> Map.entry(row.getString("lesson"), seconds(row.getDouble("seconds"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In order. */
    List<StudiedInterval> intervals(PersonId reader, String course, Instant since) {
        return jdbc.sql("""
                select started_at, ended_at, lesson, late from study_time
                where person_id = ? and course_code = ? and started_at >= ? order by started_at""")
                .params(reader.value(), course, Rows.utc(since))
                .query((row, n) -> new StudiedInterval(
                        Rows.instant(row, "started_at"),
                        Rows.instant(row, "ended_at"),
                        row.getString("lesson"),
                        row.getBoolean("late")))
                .list();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
