package org.nishang.assessment.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.common.Points;
import org.nishang.common.Uuids;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the score of attempts that were handed in, and keeps both results. A pass is never taken away; one that is
 * reached now is told like any other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttemptChanges {

    private final BatchWriter batches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttemptChanges(BatchWriter batches, ApplicationEventPublisher events, Clock clock) {
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    /** An attempt whose sheet is locked, and what becomes of it. */
    record Change(FinishedAttempt attempt, Remarking result) {}

    /**
     * @param cause the re-marking, or the correction of one place
     * @param actor who approved it
     */
    void write(UUID cause, String actor, List<Change> changes) {
        var now = Rows.utc(clock.instant());
        var scores = new ArrayList<@Nullable Object[]>();
        var kept = new ArrayList<@Nullable Object[]>();
        for (Change change : changes) {
            var result = change.result();
            var id = change.attempt().id().value();
            scores.add(new @Nullable Object[] {result.after(), result.passedAfter(), id});
            kept.add(new @Nullable Object[] {
                Uuids.next(),
                id,
                cause,
                result.before(),
                result.after(),
                result.passed(),
                result.passedAfter(),
                result.passMark(),
                result.mustPassMet(),
                actor,
                now
            });
        }
        batches.write("update attempt set score = ?, passed = ?, version = version + 1 where attempt_id = ?", scores);
        batches.write(
                "insert into attempt_change (change_id, attempt_id, cause, score_before, score_after, passed_before, passed_after, pass_mark, must_pass_met, actor, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kept);
        for (Change change : changes) {
            if (change.result().nowPasses()) {
                tell(change.attempt(), change.result());
            } else {
                events.publishEvent(changed(cause, change.attempt(), change.result()));
            }
        }
    }

    private static ResultChanged changed(UUID cause, FinishedAttempt attempt, Remarking result) {
        return new ResultChanged(
                cause,
                attempt.id(),
                attempt.person(),
                attempt.exam(),
                new Points(result.before()),
                new Points(result.after()));
    }

    private void tell(FinishedAttempt attempt, Remarking result) {
        events.publishEvent(new AttemptFinished(
                attempt.id(),
                attempt.person(),
                attempt.exam(),
                attempt.number(),
                new Points(result.after()),
                true,
                attempt.finishedAt()));
    }
}
