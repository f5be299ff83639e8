package org.nishang.assessment;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Closes attempts and marks them, when handed in and when their time is over. */
@Service
@Transactional
class ExamFinishing {

    private final Attempts attempts;
    private final Sheets sheets;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectMapper json;

    ExamFinishing(
            Attempts attempts,
            Sheets sheets,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectMapper json) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Closes the person's own attempt; handing in twice is handing in once.
     *
     * @throws Refusal {@code attempt.unknown}, also for somebody else's
     */
    void handIn(AttemptId id, PersonId person) {
        if (!close(id, person)) {
            var _ =
                    jdbc.sql("select 1 from answer_sheet where attempt_id = ? and person_id = ?")
                            .params(id.value(), person.value())
                            .query()
                            .optionalValue()
                            .orElseThrow(() -> new Refusal("attempt.unknown"));
        }
    }

    /** Closes an attempt whose time is over; does nothing to one that is closed already. */
    void close(AttemptId id) {
        close(id, null);
    }

    /** Marks the answers that are durable, if the attempt is open. */
    private boolean close(AttemptId id, @Nullable PersonId owner) {
        // The sheet's row is the gate: a save that comes while this runs waits, and then finds it
        // closed.
        Answers answers =
                jdbc.sql(
                                """
                        select answers from answer_sheet
                        where attempt_id = :id and not closed and person_id = coalesce(:owner, person_id)
                        for update""")
                        .param("id", id.value())
                        .param("owner", owner == null ? null : owner.value())
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
        int marks =
                sheets.questions(attempt).stream()
                        .mapToInt(question -> question.mark(answers.at(question.position())))
                        .sum();
        attempt.finish(new Points(marks), clock.instant());
        attempts.flush();
        var row = attempt.row();
        events.publishEvent(
                new AttemptFinished(
                        id,
                        attempt.person(),
                        attempt.exam(),
                        attempt.number(),
                        row.score(),
                        row.passed(),
                        row.finishedAt()));
        return true;
    }

    /** Attempts whose time was over before now, the oldest first; at most a hundred. */
    @Transactional(readOnly = true)
    List<AttemptId> overdue() {
        return jdbc.sql(
                        """
                select attempt_id from attempt where state = 'RUNNING' and deadline < ? order by deadline limit 100""")
                .param(AnswerSaving.utc(clock.instant().minus(Attempt.GRACE)))
                .query((row, n) -> new AttemptId(row.getObject(1, java.util.UUID.class)))
                .list();
    }
}
