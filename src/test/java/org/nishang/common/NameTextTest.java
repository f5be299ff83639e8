package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {

    private static final NameText NAMES = new NameText(50, "test.form");

    @ParameterizedTest
    @CsvSource({
        "阿卜杜拉•艾力, 阿卜杜拉·艾力",
        "阿卜杜拉．艾力, 阿卜杜拉·艾力",
        "阿卜杜拉.艾力, 阿卜杜拉·艾力",
        "阿卜杜拉・艾力, 阿卜杜拉·艾力",
        "阿卜杜拉‧艾力, 阿卜杜拉·艾力",
        "阿卜杜拉 · 艾力, 阿卜杜拉·艾力",
        "周\u2fbc, 周高",
        "王\u2ed3\u2ee2, 王长马",
        "李\u200b四, 李四",
        "李\ufeff四\u202c, 李四",
        "张\u3000三, 张三",
        "李 明, 李明",
        "李\ue863, 李\u4dae",
        "张\udb40\udd00三, 张三",
        "\ufa19童, 神童",
        "一○二厂, 一〇二厂",
        "平湖(中国)制衣, 平湖（中国）制衣",
        "ＡＢＣ服饰, ABC服饰",
        "ABC  服饰, ABC 服饰",
        "J.  K. Smith, J. K. Smith",
        "Zoe\u0308, Zo\u00eb",
        "\ud842\udfb7田, \ud842\udfb7田",
    })
    void whatLooksTheSameIsTheSame(String typed, String kept) {
        assertThat(NAMES.of(typed)).isEqualTo(kept);
        assertThat(NAMES.of(kept)).isEqualTo(kept);
        assertThat(NameText.settled(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王\ud83d\ude00",
                "张\n三",
                "张\t三",
                "李\ue000",
                "赵★",
                "钱\u0007",
                "孙\ud83c\udffb",
                "周\ufffe",
                "吴\udb80\udc00"
            })
    void whatIsNoNameAnywhereElseIsRefused(String typed) {
        refuses("common.text.character", () -> NAMES.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u3000", "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长"})
    void isNeitherEmptyNorTooLong(String typed) {
        refuses("test.form", () -> NAMES.of(typed));
    }
}
