package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nishang.course.glossary.Glossary;

class LessonRendererTest {

    private static final Map<String, Picture> PICTURES = Map.of(
            "cord.zh.svg", new Picture("aa", 380, 200),
            "cord.en.svg", new Picture("bb", 380, 210));

    @Test
    void escapesRawHtml() {
        String html = zh("a <b onclick=\"x()\">b</b>\n\n<script>alert(1)</script>\n");

        assertThat(html).doesNotContain("<b").doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void dropsAddressesThatRun() {
        assertThat(zh("[x](javascript:alert(1))")).doesNotContain("javascript");
    }

    @Test
    void wrapsTablesSoThatTheyScrollInsideThemselves() {
        String html = zh("前\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n后\n");

        assertThat(html.replace("\n", ""))
                .contains("tabindex=\"0\"><table><thead>")
                .contains("</table></div><p>后</p>");
    }

    @Test
    void givesCallOutsTheirClass() {
        assertThat(zh("> **要点** 记住。")).contains("<blockquote class=\"callout key\">");
        assertThat(zh("> **注意** 当心。")).contains("<blockquote class=\"callout watch\">");
        assertThat(en("> **Key point** so.")).contains("<blockquote class=\"callout key\">");
        assertThat(en("> **Watch out** so.")).contains("<blockquote class=\"callout watch\">");
        assertThat(zh("> 引文")).contains("<blockquote>");
    }

    @Test
    void takesThePictureOfThePagesLanguageWithItsSize() {
        assertThat(zh("![绳](cord.svg)"))
                .contains("src=\"/media/aa/cord.zh.svg\"")
                .contains("alt=\"绳\"")
                .contains("width=\"380\" height=\"200\"");
        assertThat(en("![Cord](cord.svg)")).contains("src=\"/media/bb/cord.en.svg\"");
    }

    @Test
    void foldsTheAnswersOfTheSelfCheck() {
        assertThat(zh("**自测** 行不行？\n\n*答案：1. 不行。*\n").replace("\n", ""))
                .contains("<details class=\"answer\"><summary>看答案</summary><p><em>1. 不行。</em></p></details>");
        assertThat(en("Answer: no.").replace("\n", "")).contains("<summary>Show the answer</summary><p>no.</p>");
    }

    private static final String WITH_WORDS = """
            ## 一

            查验时封识完好，封识号要记下。

            ## 二

            - 封识没有破损

            ## 一页卡片

            | 看什么 |
            | --- |
            | 封识 |

            ## 词语

            | 词 | English | 一句话 | 来源 |
            | --- | --- | --- | --- |
            | 封识 | seal | 海关加在箱上的锁 | 海关法 |
            """;

    @Test
    void explainsAWordOnceBetweenTwoHeadingsAndNotWhereItIsExplained() {
        String html = lesson(WITH_WORDS);

        assertThat(html)
                .contains("查验时<button type=\"button\" class=\"term\" popovertarget=\"term-1\">封识</button>"
                        + "<span id=\"term-1\" class=\"term-card\" popover=\"auto\"><strong>封识</strong>"
                        + " <span lang=\"en\">seal</span><span class=\"term-sentence\">海关加在箱上的锁</span>"
                        + "<span class=\"term-source\">海关法</span></span>完好，封识号要记下。")
                .contains("<td>封识</td>");
        assertThat(html.split("class=\"term\"", -1)).hasSize(4);
    }

    @Test
    void numbersTheBlocksOfALessonAndMarksItsCard() {
        assertThat(lesson(WITH_WORDS))
                .contains("<h2 id=\"par-1\">一</h2>")
                .contains("<p id=\"par-2\">")
                .contains("<ul id=\"par-4\">")
                .contains("<h2 id=\"par-5\" class=\"lesson-card\">")
                .contains("<div id=\"par-6\" class=\"scroll\"");
        assertThat(LessonRenderer.blocks(WITH_WORDS)).hasSize(8).startsWith("一", "查验时封识完好，封识号要记下。", "二");
        assertThat(zh(WITH_WORDS)).doesNotContain("par-").doesNotContain("class=\"term\"");
    }

    @Test
    void picturesOfALessonOpenLarge() {
        assertThat(lesson("![绳](cord.svg)"))
                .contains("<button type=\"button\" class=\"picture\" aria-haspopup=\"dialog\"><img ");
        assertThat(zh("![绳](cord.svg)")).doesNotContain("<button");
    }

    private static String lesson(String markdown) {
        return new LessonRenderer("zh", PICTURES).lesson(markdown, new Glossary(LessonRenderer.terms(markdown)));
    }

    private static String zh(String markdown) {
        return new LessonRenderer("zh", PICTURES).html(markdown);
    }

    private static String en(String markdown) {
        return new LessonRenderer("en", PICTURES).html(markdown);
    }
}
