package org.nishang.assessment.sitting;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands in, for those whose browser is gone, what was saved when their time was over. */
@Component
class OverdueSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueSweep.class);

    private final ExamFinishing finishing;

    OverdueSweep(ExamFinishing finishing) {
        this.finishing = finishing;
    }

    /**
     * At a fixed rate, on a thread of its own: jobs with a fixed delay wait for each other, and a nightly check or a
     * re-marking may take minutes. Two sweeps at once close each attempt once.
     */
    @Scheduled(fixedRate = 10, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        for (AttemptId attempt : finishing.overdue()) {
            try {
                finishing.closeOverdue(attempt);
            } catch (RuntimeException e) {
                LOG.error("attempt {} could not be closed; it is tried again", attempt, e);
            }
        }
    }
}
