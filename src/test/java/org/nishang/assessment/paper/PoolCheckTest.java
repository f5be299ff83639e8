package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.ItemKind;
import org.nishang.common.check.Finding;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.course.blueprint.Level;
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

    /** Twelve recalling ones, none of which must be right: enough for the topic, not for what else is asked of it. */
    @Test
    void tellsLevelsAndMustPassItemsThatDoNotSuffice() {
        var items = IntStream.range(0, 12)
                .mapToObj(i -> PaperDrawingTest.item("limits", "F" + i, DAY, null, false, ItemKind.SINGLE))
                .toList();
        var recall = new Blueprint.Cell("limits", null, null, 2, Level.RECALL, null);
        var apply = new Blueprint.Cell("limits", null, null, 1, Level.APPLY, null);
        var plan = new Blueprint(List.of(recall, apply), List.of(), List.of(), 1);

        var findings = PoolCheck.shortOf(asking(plan), items);

        assertThat(findings).extracting(Finding::subject).containsExactly("C04 · limits, APPLY", "C04 · mustPass");
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.arguments()).containsExactly("0", "3", "3"));
    }

    private CourseOutline asking(Blueprint plan) {
        var course = courses.current("C04").orElseThrow();
        return new CourseOutline(
                course.id(),
                course.code(),
                course.version(),
                course.title(),
                course.summary(),
                course.audience(),
                course.system(),
                course.creditHours(),
                course.topics(),
                course.modules(),
                new CourseOutline.Exam(3, 40, 70, 3, 7, plan.draw(), plan, null, null, null));
    }
}
