package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a course claims is what its content comes to. */
@PortalTest
class CourseHoursTest {

    @Autowired
    CourseHours hours;

    @Autowired
    CourseCatalogue courses;

    @Test
    void reckonsByOneRule() {
        assertThat(CourseHours.minutes(new LessonLength(750, 2), 3)).isEqualByComparingTo("15");
        assertThat(CourseHours.inHalves(new BigDecimal("45"))).isEqualByComparingTo("1");
        assertThat(CourseHours.inHalves(new BigDecimal("56.24"))).isEqualByComparingTo("1");
        assertThat(CourseHours.inHalves(new BigDecimal("56.25"))).isEqualByComparingTo("1.5");
    }

    @Test
    void theShippedClaimOfC04IsThatOfItsContent() {
        assertThat(hours.reckoned(courses.current("C04").orElseThrow()))
                .isBetween(new BigDecimal("4.5"), new BigDecimal("5.0"));
    }
}
