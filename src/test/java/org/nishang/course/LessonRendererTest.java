package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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

    private static String zh(String markdown) {
        return new LessonRenderer("zh", PICTURES).html(markdown);
    }

    private static String en(String markdown) {
        return new LessonRenderer("en", PICTURES).html(markdown);
    }
}
