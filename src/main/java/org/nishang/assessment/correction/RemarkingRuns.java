package org.nishang.assessment.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * Counts what corrections would change, and re-marks once they are approved: a stretch of attempts after the other,
 * each in a transaction of its own. How far it came stands in the database, so a restart goes on there; a stretch that
 * is done twice changes nothing the second time.
 */
@Component
class RemarkingRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RemarkingRuns.class);

    private final JdbcClient jdbc;
    private final FinishedAttempts attempts;
    private final AttemptChanges changes;
    private final KeyCorrections keys;
    private final BatchWriter batches;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RemarkingRuns(
            JdbcClient jdbc,
            FinishedAttempts attempts,
            AttemptChanges changes,
            KeyCorrections keys,
            BatchWriter batches,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.changes = changes;
        this.keys = keys;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 7000)
    void sweep() {
        for (UUID keyCorrection : open()) {
            try {
                run(keyCorrection);
            } catch (RuntimeException e) {
                LOG.error("re-marking {} stopped; it goes on later", keyCorrection, e);
            }
        }
    }

    private List<UUID> open() {
        return jdbc.sql("select remark_id from remark where state in ('COUNTING', 'APPLYING') order by requested_at")
                .query(UUID.class)
                .list();
    }

    /** Goes on with it to the end. */
    void run(UUID keyCorrection) {
        boolean more = true;
        while (more) {
            more = goOn(keyCorrection);
        }
    }

    /** @return whether there is more to do */
    private boolean goOn(UUID keyCorrection) {
        var found = read(keyCorrection);
        if (found.isEmpty()) {
            return false;
        }
        var run = found.get();
        var stretch = attempts.after(run.reached());
        if (stretch.attempts() == 0) {
            end(run);
            return false;
        }
        var ids = attempts.having(stretch, run.exam(), run.version());
        if (run.applying()) {
            int failed = apply(run, ids);
            transaction.executeWithoutResult(status -> reached(run, stretch, 0, failed));
        } else {
            transaction.executeWithoutResult(status -> {
                int had = count(run, ids);
                reached(run, stretch, had, 0);
            });
        }
        return true;
    }

    private int count(Run run, List<UUID> ids) {
        var then = keys.now().with(run.version(), run.correction(), clock.instant());
        var had = attempts.finished(ids);
        var effects = new ArrayList<@Nullable Object[]>();
        for (FinishedAttempt attempt : had) {
            var result = attempts.affected(attempt, then);
            if (result.changes()) {
                effects.add(BatchWriter.row(
                        run.id(),
                        attempt.id().value(),
                        result.before(),
                        result.after(),
                        result.passed(),
                        result.passMark(),
                        result.mustPassMet()));
            }
        }
        batches.write(
                "insert ignore into remark_effect (remark_id, attempt_id, score_before, score_after, passed, pass_mark, must_pass_met) values (?, ?, ?, ?, ?, ?, ?)",
                effects);
        return had.size();
    }

    /** @return how many attempts could not be changed */
    private int apply(Run run, List<UUID> ids) {
        var passing = Objects.requireNonNull(transaction.execute(status -> applyToMost(run, ids)));
        int failed = 0;
        for (UUID id : passing) {
            // Each by itself, as when an exam is handed in: completion and certificate are written
            // with it, and none waits for another.
            try {
                transaction.executeWithoutResult(status -> applyToOne(run, id));
            } catch (RuntimeException e) {
                LOG.error("incident {}: attempt {} not re-marked", Incident.next(), id, e);
                failed++;
            }
        }
        return failed;
    }

    /** @return those who would pass now, which are left as they are */
    private List<UUID> applyToMost(Run run, List<UUID> ids) {
        var all = changes(ids);
        changes.write(
                run.id(),
                run.approvedBy(),
                all.stream().filter(change -> !change.result().nowPasses()).toList());
        return all.stream()
                .filter(change -> change.result().nowPasses())
                .map(change -> change.attempt().id().value())
                .toList();
    }

    private void applyToOne(Run run, UUID id) {
        changes.write(run.id(), run.approvedBy(), changes(List.of(id)));
    }

    private List<AttemptChanges.Change> changes(List<UUID> ids) {
        attempts.lock(ids);
        // After the lock: who handed in before was marked by the old key, who does now is not.
        var held = keys.now();
        return attempts.finished(ids).stream()
                .map(attempt -> new AttemptChanges.Change(attempt, attempts.affected(attempt, held)))
                .filter(change -> change.result().changes())
                .toList();
    }

    /** On whichever node it was done first. */
    private void reached(Run run, FinishedAttempts.Stretch stretch, int had, int failed) {
        jdbc.sql("""
                update remark set reached = :to, examined = examined + :attempts, had = had + :had, failed = failed + :failed,
                    version = version + 1
                where remark_id = :id and reached = :after and state = :state""")
                .param("to", stretch.to())
                .param("attempts", stretch.attempts())
                .param("had", had)
                .param("failed", failed)
                .param("id", run.id())
                .param("after", stretch.after())
                .param("state", run.state())
                .update();
    }

    private void end(Run run) {
        jdbc.sql("""
                update remark set state = :next, done_at = if(:next = 'DONE', :now, null), version = version + 1
                where remark_id = :id and state = :state and reached = :reached""")
                .param("next", run.applying() ? "DONE" : "PROPOSED")
                .param("now", Rows.utc(clock.instant()))
                .param("id", run.id())
                .param("state", run.state())
                .param("reached", run.reached())
                .update();
    }

    private Optional<Run> read(UUID keyCorrection) {
        return jdbc.sql("""
                select * from remark where remark_id = ? and state in ('COUNTING', 'APPLYING')""")
                .param(keyCorrection)
                .query((row, n) -> new Run(
                        keyCorrection,
                        row.getObject("item_version_id", UUID.class),
                        row.getString("exam"),
                        json.readValue(row.getString("correction"), KeyCorrection.class),
                        row.getString("state"),
                        row.getObject("reached", UUID.class),
                        Objects.requireNonNullElse(row.getString("decided_by"), "")))
                .optional();
    }

    private record Run(
            UUID id,
            UUID version,
            String exam,
            KeyCorrection correction,
            String state,
            UUID reached,
            String approvedBy) {

        boolean applying() {
            return state.equals("APPLYING");
        }
    }
}
