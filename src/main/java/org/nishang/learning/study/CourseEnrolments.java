package org.nishang.learning.study;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.sitting.TriesSince;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.springframework.stereotype.Component;

/** The enrolment that counts for a course: the open one, or where none is, the latest. */
@Component
class CourseEnrolments implements TriesSince {

    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Clock clock;

    CourseEnrolments(Enrolments enrolments, Programmes programmes, Clock clock) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.clock = clock;
    }

    Optional<Enrolment> current(PersonId person, String course) {
        return among(enrolments.of(person), course);
    }

    /** @param all of a person */
    Optional<Enrolment> among(List<Enrolment> all, String course) {
        return all.stream()
                .filter(one -> programmes
                        .version(one.programme(), one.version())
                        .filter(programme -> programme.courses().contains(course))
                        .isPresent())
                .max(Comparator.comparing(Enrolment::isOpen).thenComparing(Enrolment::enrolledAt));
    }

    /** From now on where there is no enrolment. */
    Instant since(Optional<Enrolment> enrolment) {
        return enrolment.map(Enrolment::enrolledAt).orElse(clock.instant());
    }

    @Override
    public Instant of(PersonId person, String exam) {
        return since(current(person, exam));
    }
}
