package org.nishang.privacy.notice;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a notice says in both languages, in Markdown. */
public record NoticeText(String zh, String en) {

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** As HTML without anything that runs or loads. */
    public String html(Locale language) {
        return HTML.render(PARSER.parse("zh".equals(language.getLanguage()) ? zh : en));
    }
}
