package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Notes, the place where reading stopped and what was found are numbers of blocks: the same in both languages. */
class LessonBlocksTest {

    @Test
    void aLessonHasAsManyBlocksInEitherLanguage() {
        Shipped.all()
                .forEach((code, pack) -> pack.outline()
                        .lessons()
                        .forEach(lesson -> assertThat(blocks(pack, lesson.id() + ".en"))
                                .as("blocks of %s/%s in English", code, lesson.id())
                                .isEqualTo(blocks(pack, lesson.id() + ".zh"))));
    }

    private static int blocks(CoursePack pack, String text) {
        return LessonRenderer.blocks(Objects.requireNonNull(pack.texts().get(text)))
                .size();
    }
}
