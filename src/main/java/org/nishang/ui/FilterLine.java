package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Filters in one line; the browser folds those for which there is no room behind a button ({@code filter-line.ts}). On
 * a phone the line is swiped.
 */
@Tag("nishang-filter-line")
@JsModule("./list/filter-line.ts")
final class FilterLine extends HtmlContainer {

    private final Div line = Kit.styled(new Div(), "filter-line");

    FilterLine() {
        addClassName("filters");
        getElement().setAttribute("data-more", getTranslation("ui.filter.more"));
        getElement().setAttribute("data-fewer", getTranslation("ui.filter.fewer"));
        var more = Kit.tested(Kit.styled(new NativeButton(), "more-filters"), "more-filters");
        more.getElement().setAttribute("hidden", true);
        super.add(line, more);
    }

    void put(Component filter) {
        line.add(filter);
    }
}
