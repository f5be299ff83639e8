package org.nishang.learning.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class MergedStudyTimeTest {

    @Autowired
    StudyTimes times;

    @Autowired
    StudyTime time;

    @Autowired
    MergedStudyTime merging;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    ExamFixture people;

    @Autowired
    MovableClock clock;

    @Test
    void whatBothRecordsStudiedAtTheSameTimeCountsOnce() {
        var into = people.person();
        var gone = people.person();
        Instant start = clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        studied(into, start, 100, 200);
        studied(gone, start, 50, 150);
        studied(gone, start, 300, 400);

        merging.on(new PersonsMerged(gone, into));

        assertThat(seconds(into)).isEqualTo(250);
        assertThat(seconds(gone)).isZero();
    }

    private void studied(PersonId person, Instant start, int from, int to) {
        times.add(
                person,
                new Beat(new LessonRef("C04", "cords"), "tab", List.of()),
                new Span(start.plusSeconds(from), start.plusSeconds(to)),
                false,
                start.plusSeconds(to));
    }

    private long seconds(PersonId person) {
        return time.of(person, courses.current("C04").orElseThrow(), Instant.EPOCH).values().stream()
                .map(LessonTime::studied)
                .reduce(Duration.ZERO, Duration::plus)
                .toSeconds();
    }
}
