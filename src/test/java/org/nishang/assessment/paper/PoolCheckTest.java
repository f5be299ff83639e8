package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.ItemKind;
import org.nishang.course.CourseCatalogue;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A topic whose items do not suffice for the tries of a row is told; the courses that come have none. */
@PortalTest
class PoolCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    PoolCheck check;

    @Autowired
    CourseCatalogue courses;

    @Test
    void noneOfTheCoursesThatComeIsShortOfItems() {
        var outcome = check.check();

        assertThat(outcome.examined()).isGreaterThan(100);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void tellsTopicsThatAreTooSmallAndNoOthers() {
        var items = IntStream.range(0, 12)
                .mapToObj(i -> PaperDrawingTest.item("limits", "F" + i, DAY, null, false, ItemKind.SINGLE))
                .toList();
        var course = courses.current("C04").orElseThrow();

        assertThat(PoolCheck.shortOf(course, items))
                .filteredOn(finding -> finding.subject().equals("C04 · limits"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("12", "3", "15"));
    }
}
