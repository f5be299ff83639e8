package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nishang.platform.content.PackRefused;
import org.nishang.regulation.RegulationLibrary;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Loading packs into the real database. */
@PortalTest
@Transactional
class CourseLoadingTest {

    @Autowired
    CourseLoading loading;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    RegulationLibrary regulations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasTheShippedCoursesAfterTheStart() {
        assertThat(catalogue.current())
                .extracting(CourseOutline::code)
                .containsExactlyElementsOf(Shipped.codes().toList());
        assertThat(catalogue.current("C04").orElseThrow().lessons()).hasSize(13);
        assertThat(regulations.fact("F001").orElseThrow().edition()).isEqualTo("GB 18401-2010");
    }

    @Test
    void loadsAPackOnce() {
        var pack = APack.valid().files();

        var first = loading.load(pack);
        var second = loading.load(pack);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(versions()).containsExactly("1.0.0");
    }

    @Test
    void keepsTheEarlierVersionWhenANewOneBecomesCurrent() {
        var first = loading.load(APack.valid().files()).orElseThrow();
        var second = loading.load(APack.valid()
                        .replacing("course.yaml", "1.0.0", "1.1.0")
                        .replacing("lessons/one.en.md", "Cords", "More cords")
                        .files())
                .orElseThrow();

        assertThat(versions()).containsExactly("1.0.0", "1.1.0");
        assertThat(jdbc.sql("select current_version from course where code = 'T99'")
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(second.value());
        assertThat(catalogue.lessonHtml(first, "one", Locale.ENGLISH)).doesNotContain("More");
        assertThat(catalogue.lessonHtml(second, "one", Locale.ENGLISH)).contains("More cords");
    }

    @Test
    void refusesAChangedPackUnderTheSameVersion() {
        loading.load(APack.valid().files());
        var changed =
                APack.valid().replacing("lessons/one.en.md", "Cords", "Strings").files();

        assertThatThrownBy(() -> loading.load(changed)).isInstanceOfSatisfying(PackRefused.class, refused -> {
            var fault = refused.faults().getFirst();
            assertThat(fault.file()).isEqualTo("courses/T99/course.yaml");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.message()).contains("raise the version");
        });
    }

    @Test
    void refusesAFactThatIsKnownWithAnotherText() {
        loading.load(APack.valid().files());
        var changed = APack.valid()
                .replacing("course.yaml", "1.0.0", "1.1.0")
                .replacing("facts.yaml", "at most 140 mm", "at most 150 mm")
                .files();

        assertThatThrownBy(() -> loading.load(changed))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("courses/T99/facts.yaml:1: the fact T99-X1 is known with another text");
    }

    private List<String> versions() {
        return jdbc.sql("select version from course_version where course_code = 'T99' order by version")
                .query(String.class)
                .list();
    }
}
