package org.nishang.course;

import java.util.Locale;
import java.util.Map;
import org.nishang.common.Text;
import org.springframework.web.util.HtmlUtils;

/**
 * A text ready to show: plain as most are, or Markdown with the pictures that it names.
 *
 * @param pictures by file name
 */
public record Wording(Text text, boolean formatted, Map<String, Picture> pictures) {

    public static Wording plain(Text text) {
        return new Wording(text, false, Map.of());
    }

    /** HTML that holds no tag but the renderer's own; a plain text is only escaped. */
    public String html(Locale locale) {
        String words = text.in(locale);
        return formatted ? renderer(locale).html(words).strip() : HtmlUtils.htmlEscape(words, "UTF-8");
    }

    /** The same for a place inside a line: one paragraph loses its tags. */
    public String inline(Locale locale) {
        String html = html(locale);
        return formatted && html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0
                ? html.substring(3, html.length() - 4)
                : html;
    }

    /** The words alone, in both languages. */
    public Text words() {
        return formatted ? new Text(LessonRenderer.words(text.zh()), LessonRenderer.words(text.en())) : text;
    }

    private LessonRenderer renderer(Locale locale) {
        return new LessonRenderer(Text.isChinese(locale) ? "zh" : "en", pictures);
    }
}
