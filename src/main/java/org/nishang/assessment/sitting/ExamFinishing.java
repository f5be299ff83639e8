package org.nishang.assessment.sitting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Settled;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.time.SteadyClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Closes attempts and marks them, when handed in and when their time is over. */
@Service
@Transactional
public class ExamFinishing {

    private final Attempts attempts;
    private final Sheets sheets;
    private final TextAnswers texts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SteadyClock steady;
    private final ObjectMapper json;

    ExamFinishing(
            Attempts attempts,
            Sheets sheets,
            TextAnswers texts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            SteadyClock steady,
            ObjectMapper json) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.texts = texts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.steady = steady;
        this.json = json;
    }

    /**
     * Closes the person's own attempt; handing in twice is handing in once.
     *
     * @throws Refusal {@code attempt.unknown}, also for somebody else's; {@code attempt.paused};
     *     {@code common.clock-leapt}
     */
    public void handIn(AttemptId id, PersonId person) {
        boolean handedIn = close(
                id, Condition.of("person_id = :owner and pause_id is null").with("owner", person.value()));
        if (!handedIn) {
            boolean closed = jdbc.sql("select closed from answer_sheet where attempt_id = ? and person_id = ?")
                    .params(id.value(), person.value())
                    .query(Boolean.class)
                    .optional()
                    .orElseThrow(() -> new Refusal("attempt.unknown"));
            if (!closed) {
                throw new Refusal("attempt.paused");
            }
        }
    }

    /**
     * Closes an attempt whose time is over; does nothing to one that is closed already, was paused or got more time
     * meanwhile.
     */
    void closeOverdue(AttemptId id) {
        close(
                id,
                Condition.of("pause_id is null and deadline < :latest")
                        .with("latest", Rows.utc(clock.instant().minus(Attempt.GRACE))));
    }

    /** Marks the answers that are durable, if the attempt is open and the condition holds. */
    private boolean close(AttemptId id, Condition condition) {
        steady.requireSteady();
        // The sheet's row is the gate: a save that comes while this runs waits, and then finds it
        // closed.
        Answers answers = Sql.of(jdbc, """
                        select answers from answer_sheet
                        where attempt_id = :id and not closed and %s
                        for update""", condition)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Sheets.ANSWERS))
                .map(Answers::new)
                .orElse(null);
        if (answers == null) {
            return false;
        }
        jdbc.sql("update answer_sheet set closed = true where attempt_id = ?")
                .param(id.value())
                .update();
        var attempt = attempts.findById(id).orElseThrow(() -> new Refusal("attempt.unknown"));
        var questions = sheets.questions(attempt);
        if (texts.lay(attempt, questions, answers, clock.instant())) {
            attempt.awaitMarks();
        } else {
            finish(attempt, questions, answers, Map.of());
        }
        return true;
    }

    /**
     * Finishes an attempt that waited for people's marks, once the last of them is there: with the score that all its
     * questions come to, as if it were handed in now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finishIfMarked(AttemptId id) {
        var answers = jdbc.sql("select answers from answer_sheet where attempt_id = ? for update")
                .param(id.value())
                .query(String.class)
                .single();
        if (texts.isAllSettled(id)) {
            var attempt = attempts.findById(id).orElseThrow();
            finish(
                    attempt,
                    sheets.questions(attempt),
                    new Answers(json.readValue(answers, Sheets.ANSWERS)),
                    texts.settled(id));
        }
    }

    private void finish(Attempt attempt, List<Question> questions, Answers answers, Map<Integer, Settled> byPeople) {
        attempt.finish(
                Marks.sum(questions, answers, byPeople),
                Marks.mustPassMet(questions, answers, byPeople, Map.of()),
                clock.instant());
        attempts.flush();
        var row = attempt.row();
        events.publishEvent(new AttemptFinished(
                attempt.id(),
                attempt.person(),
                attempt.exam(),
                attempt.number(),
                row.score(),
                row.passed(),
                row.finishedAt()));
    }

    /**
     * Attempts whose time was over before now, the oldest first; at most a hundred; none while the time is in doubt.
     */
    @Transactional(readOnly = true)
    List<AttemptId> overdue() {
        if (steady.doubt().isPresent()) {
            return List.of();
        }
        return Sql.of(jdbc, """
                select s.attempt_id from answer_sheet s join attempt a using (attempt_id)
                where s.closed = false and s.pause_id is null and s.deadline < ? and %s
                order by s.deadline limit 100""", AttemptSql.running("a"))
                .param(Rows.utc(clock.instant().minus(Attempt.GRACE)))
                .query((row, n) -> new AttemptId(Rows.uuid(row, "attempt_id")))
                .list();
    }
}
