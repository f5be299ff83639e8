package org.nishang.learning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.learning.search.LessonSearch.Hit;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LessonSearchTest {

    private static final int MANY = 500;

    @Autowired
    LessonSearch search;

    @Autowired
    CourseCatalogue courses;

    @Test
    void findsTheBlockThatSaysIt() {
        var hits = all("绳圈 周长", Locale.CHINESE);

        assertThat(hits)
                .isNotEmpty()
                .allSatisfy(hit ->
                        assertThat(said(hit, Locale.CHINESE)).contains("绳圈").contains("周长"));
        assertThat(hits).anySatisfy(hit -> {
            assertThat(hit.course().code()).isEqualTo("C04");
            assertThat(hit.lesson().id()).isEqualTo("cords");
            assertThat(hit.text()).contains("绳圈");
        });
    }

    @Test
    void aWordThatIsExplainedComesFirstInEitherLanguage() {
        assertThat(all("封识", Locale.CHINESE).getFirst().text()).startsWith("封识 seal ");
        assertThat(all("statutory inspection", Locale.ENGLISH).getFirst().text())
                .startsWith("statutory inspection 法定检验 ");
        assertThat(all("法定检验", Locale.ENGLISH).getFirst().text()).startsWith("statutory inspection");
    }

    @Test
    void findsWhatLessonsRestOnByEditionAndWords() {
        assertThat(all("GB 18401-2010 300 mg/kg", Locale.CHINESE))
                .anySatisfy(hit -> assertThat(hit.place()).isZero());
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(all("ｇｂ　18401", Locale.CHINESE))
                .isEqualTo(all("GB 18401", Locale.CHINESE))
                .isNotEmpty();
    }

    @Test
    void whatMayNotBeReadIsNotFound() {
        assertThat(search.find("甲醛", Locale.CHINESE, course -> course.code().equals("C12"), MANY))
                .extracting(hit -> hit.course().code())
                .doesNotContain("C04");
        assertThat(search.find("甲醛", Locale.CHINESE, course -> false, MANY)).isEmpty();
        assertThat(all(" ", Locale.CHINESE)).isEmpty();
    }

    @Test
    void findsAPlaceAgain() {
        assertThat(search.at("C04/cords", 2, Locale.CHINESE, course -> true))
                .extracting(hit -> hit.lesson().id())
                .containsExactly("cords");
        assertThat(search.at("C04/cords", 2, Locale.CHINESE, course -> false)).isEmpty();
        assertThat(search.at("C04/cords", 999, Locale.CHINESE, course -> true)).isEmpty();
    }

    private List<Hit> all(String typed, Locale language) {
        return search.find(typed, language, course -> true, MANY);
    }

    private String said(Hit hit, Locale language) {
        CourseOutline course = hit.course();
        return hit.place() == 0
                ? courses.basis(course.id(), hit.lesson().id()).toString()
                : courses.blocks(course.id(), hit.lesson().id(), language).get(hit.place() - 1);
    }
}
