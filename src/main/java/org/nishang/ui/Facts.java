package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;

/** Names and values of one thing, side by side where there is room. */
public class Facts extends HtmlContainer {

    public Facts() {
        super("dl");
        addClassName("facts");
    }

    public Facts add(String name, String value) {
        return add(name, new Span(value.isEmpty() ? Formats.NONE : value));
    }

    public Facts add(String name, Component value) {
        var term = new HtmlContainer("dt");
        term.setText(name);
        var box = new HtmlContainer("dd");
        box.add(value);
        var pair = new HtmlContainer("div");
        pair.add(term, box);
        add(pair);
        return this;
    }
}
