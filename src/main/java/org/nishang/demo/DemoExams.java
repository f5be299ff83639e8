package org.nishang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.nishang.assessment.rehearsal.RehearsedAttempts;
import org.nishang.assessment.rehearsal.RehearsedAttempts.Sitter;
import org.nishang.common.TrainingRole;
import org.springframework.stereotype.Component;

/** The exams that the people of the demo region sat at the ends of their sessions. */
@Component
class DemoExams {

    private static final int ATTEMPTS = 3;
    private static final long SEED = 4;
    private static final String SAFETY = "C04";
    private static final String AUDITING = "C12";

    private final RehearsedAttempts attempts;
    private final Clock clock;

    DemoExams(RehearsedAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    void write(DemoHistory history) {
        var today = LocalDate.now(clock);
        // Their own numbers: the rest of the region is the same with and without exams.
        var random = new Random(SEED);
        var seen = new HashSet<Place>();
        var sitters = new ArrayList<Sitter>();
        for (var outcome : history.training().outcomes()) {
            double ability = random.nextGaussian(outcome.passed() ? 0.1 : -0.4, 0.9);
            for (String exam : exams(outcome.session().slot.role())) {
                if (seen.add(new Place(outcome.person(), exam))) {
                    var day = day(exam, outcome.session().to, today, random);
                    sitters.add(sitter(outcome.person(), exam, ability, day, random));
                }
            }
        }
        attempts.write(List.copyOf(sitters), today, random);
    }

    /** The course on auditing is on an edition of this year: all auditors sat its exam anew. */
    private static LocalDate day(String exam, LocalDate session, LocalDate today, Random random) {
        var recent = today.minusDays(7 + random.nextInt(160));
        return exam.equals(AUDITING) && session.isBefore(recent) ? recent : session;
    }

    private Sitter sitter(DemoPerson person, String exam, double ability, LocalDate day, Random random) {
        var start = day.atTime(LocalTime.of(13, 30)).plusMinutes(random.nextInt(120));
        return new Sitter(
                person.id(), exam, ability, start.atZone(clock.getZone()).toInstant(), ATTEMPTS);
    }

    private static List<String> exams(TrainingRole role) {
        return role == TrainingRole.DECLARANT ? List.of(SAFETY) : List.of(SAFETY, AUDITING);
    }

    private record Place(DemoPerson person, String exam) {}
}
