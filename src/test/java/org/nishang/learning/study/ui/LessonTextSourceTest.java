package org.nishang.learning.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.SearchText;
import org.nishang.identity.Scope;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class LessonTextSourceTest {

    @Autowired
    LessonTextSource source;

    @Autowired
    Studying studying;

    @Autowired
    ExamFixture people;

    @Test
    void findsWhatIsSaidInTheCoursesOfTheLearnerAndNowhereElse() {
        As.learner(people.person()).run(() -> {
            assertThat(source.find(SearchText.of("绳圈"), Locale.CHINESE)).isEmpty();

            studying.enrol("P-D");
            var found = source.find(SearchText.of("绳圈 周长"), Locale.CHINESE);

            assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(6).allSatisfy(one -> {
                assertThat(one.address()).matches("courses/C\\d+/[a-z-]+\\?at=\\d+&find=.+");
                assertThat(one.key().length()).isLessThanOrEqualTo(80);
                assertThat(source.again(one.key(), Locale.CHINESE)).isPresent();
            });
        });
    }

    @Test
    void whoIsNoLearnerFindsNothing() {
        As.administrator(Scope.ALL)
                .run(() -> assertThat(source.find(SearchText.of("绳圈"), Locale.CHINESE))
                        .isEmpty());
    }
}
