package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code bin/admin content figures} prints, and what a whole course has. */
class CourseFiguresTest {

    @Test
    void theDocumentHasTheFiguresThatTheCommandPrints() throws IOException {
        String table = CourseFigures.table(
                Shipped.all().values().stream().map(CourseFigures::of).toList());

        assertThat(Files.readString(Path.of("docs/courses.md"))).contains(table);
    }

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void everyLessonHasThreeChecksAndTwoItemsOfFiveAskToApply(String code) {
        var pack = Shipped.pack(code);
        var figures = CourseFigures.of(pack);

        assertThat(figures.share(1)).as("items that ask for knowledge alone").isLessThanOrEqualTo(30);
        assertThat(figures.share(3)).as("items that ask to apply").isGreaterThanOrEqualTo(40);
        assertThat(pack.outline().lessons())
                .allSatisfy(
                        lesson -> assertThat(lesson.checks()).as(lesson.id()).hasSize(3));
    }

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void aWholeCourseHas(String code) {
        var pack = Shipped.pack(code);
        var figures = CourseFigures.of(pack);

        assertThat(figures.cases()).isGreaterThanOrEqualTo(2);
        pack.outline()
                .exam()
                .draw()
                .forEach((topic, drawn) -> assertThat(pack.items().stream()
                                .filter(item -> item.topic().equals(topic)
                                        && !item.more().practiceOnly())
                                .count())
                        .as(topic)
                        .isGreaterThanOrEqualTo(3 * drawn));
    }

    /** 600 to 900 characters for ten minutes, and a picture takes a minute. */
    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#timed")
    void claimsTheTimeThatItsTextsTake(String code) {
        var pack = Shipped.pack(code);

        assertThat(pack.outline().lessons()).allSatisfy(lesson -> {
            var length = LessonLength.of(pack.texts().get(lesson.id() + ".zh"));
            assertThat(length.characters()).as(lesson.id()).isBetween(60 * lesson.minutes(), 110 * lesson.minutes());
        });
    }
}
