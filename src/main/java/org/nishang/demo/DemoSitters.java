package org.nishang.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.assessment.sitting.TakenExam;
import org.springframework.stereotype.Component;

/** Who sat an exam so lately that the person may still object to its result. */
@Component
class DemoSitters {

    static final int COUNT = 3;

    /** A few days less than the time for objections. */
    private static final Duration LATELY = Duration.ofDays(25);

    private final ExamSitting exams;
    private final Clock clock;

    DemoSitters(ExamSitting exams, Clock clock) {
        this.exams = exams;
        this.clock = clock;
    }

    /** @param attempt the last one */
    record Sitter(DemoPerson person, AttemptId attempt) {}

    /** {@value #COUNT}, in the order of the history. */
    List<Sitter> of(DemoHistory history) {
        var since = clock.instant().minus(LATELY);
        return history.training().outcomes().stream()
                .map(DemoTraining.Outcome::person)
                .filter(person -> person.jobs.getLast().left() == null)
                .distinct()
                .flatMap(person -> exams.taken(person.id()).stream()
                        .limit(1)
                        .filter(taken -> taken.startedAt().isAfter(since))
                        .map(TakenExam::id)
                        .map(attempt -> new Sitter(person, attempt)))
                .limit(COUNT)
                .toList();
    }
}
