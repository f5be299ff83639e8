package org.nishang.course.glossary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A word that is explained is a button; the browser opens what it means, closes it by Esc, and tells readers of it. */
public final class TermRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final String otherLanguage;

    /** @param chinese the language of the text */
    public TermRenderer(HtmlNodeRendererContext context, boolean chinese) {
        this.context = context;
        this.html = context.getWriter();
        this.otherLanguage = chinese ? "en" : "zh-CN";
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Terms.Word.class);
    }

    @Override
    public void render(Node node) {
        var word = (Terms.Word) node;
        String id = "term-" + word.number();
        var button = new LinkedHashMap<String, String>();
        button.put("type", "button");
        button.put("class", "term");
        button.put("popovertarget", id);
        element("button", button, () -> context.render(word.getFirstChild()));
        var card = new LinkedHashMap<String, String>();
        card.put("id", id);
        card.put("class", "term-card");
        card.put("popover", "auto");
        element("span", card, () -> explain(word.term()));
    }

    private void explain(Term term) {
        element("strong", Map.of(), () -> html.text(term.word()));
        html.text(" ");
        element("span", Map.of("lang", otherLanguage), () -> html.text(term.other()));
        element("span", Map.of("class", "term-sentence"), () -> html.text(term.sentence()));
        if (!term.source().isEmpty()) {
            element("span", Map.of("class", "term-source"), () -> html.text(term.source()));
        }
    }

    private void element(String tag, Map<String, String> attributes, Runnable inside) {
        html.tag(tag, attributes);
        inside.run();
        html.tag("/" + tag);
    }
}
