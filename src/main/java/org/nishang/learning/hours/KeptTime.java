package org.nishang.learning.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonTurns;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Time that a device kept and sends later. A batch has a number within its ticket: the same and older ones have no
 * effect, and each counts only what lies between the one before and its arrival.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptTime {

    private final JdbcClient jdbc;
    private final StudyCounting counting;
    private final PersonTurns turns;
    private final Clock clock;

    KeptTime(JdbcClient jdbc, StudyCounting counting, PersonTurns turns, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return what of the batch is counted now, by lesson; nothing of one that has arrived before */
    public Map<LessonRef, Duration> take(PersonId reader, StudyTicket ticket, KeptBatch batch) {
        turns.take(reader);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = last(ticket);
        if (last.seq() >= batch.seq()) {
            return Map.of();
        }
        hear(reader, ticket, batch, now);
        return last.at().isBefore(now)
                ? counting.countKept(reader, batch.beats(), new Span(last.at(), now), clock.getZone())
                : Map.of();
    }

    private record Last(int seq, Instant at) {}

    private Last last(StudyTicket ticket) {
        return jdbc.sql("select last_seq, heard_at from study_ticket where ticket_id = ? for update")
                .param(ticket.id())
                .query((row, n) -> new Last(row.getInt("last_seq"), Rows.instant(row, "heard_at")))
                .optional()
                .orElseGet(() -> new Last(0, ticket.issuedAt()));
    }

    private void hear(PersonId reader, StudyTicket ticket, KeptBatch batch, Instant now) {
        jdbc.sql("""
                insert into study_ticket (ticket_id, person_id, course_code, last_seq, heard_at)
                values (:ticket, :person, :course, :seq, :now)
                on duplicate key update last_seq = :seq, heard_at = :now""")
                .param("ticket", ticket.id())
                .param("person", reader.value())
                .param("course", batch.course())
                .param("seq", batch.seq())
                .param("now", Rows.utc(now))
                .update();
    }
}
