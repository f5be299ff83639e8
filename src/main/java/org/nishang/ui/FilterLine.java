package org.nishang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.nishang.ui.list.OnDesktop;

/**
 * Filters in one line; the browser folds those for which there is no room behind a button ({@code filter-line.ts}). A
 * phone gets those that restrict something, and the others when they are asked for, so that the list comes first and
 * opens fast.
 */
@Tag("nishang-filter-line")
@JsModule("./list/filter-line.ts")
final class FilterLine extends HtmlContainer {

    /** So many have room on a phone. */
    private static final int FEW = 2;

    private final Div line = Kit.styled(new Div(), "filter-line");
    private final List<FilterChip> filters = new ArrayList<>();
    private final NativeButton ask =
            Kit.tested(Kit.styled(new NativeButton("", click -> toggle()), "ask-filters"), "ask-filters");
    private boolean wide = true;
    private boolean asked;

    FilterLine() {
        addClassName("filters");
        getElement().setAttribute("data-more", getTranslation("ui.filter.more"));
        getElement().setAttribute("data-fewer", getTranslation("ui.filter.fewer"));
        var more = Kit.tested(Kit.styled(new NativeButton(), "more-filters"), "more-filters");
        more.getElement().setAttribute("hidden", true);
        super.add(line, more);
    }

    /** Puts what is always seen at the beginning of the line. */
    void begin(Component search) {
        line.addComponentAsFirst(search);
    }

    void put(FilterChip filter) {
        filters.add(filter);
        show();
    }

    /** Shows what has come to restrict something. */
    void show() {
        if (!isAttached()) {
            return;
        }
        var seen = wide || asked || filters.size() <= FEW
                ? filters
                : filters.stream().filter(FilterChip::isApplied).toList();
        ask.removeFromParent();
        if (!filters.stream().filter(Component::isAttached).toList().equals(seen)) {
            filters.forEach(Component::removeFromParent);
            seen.forEach(line::add);
        }
        line.setClassName("asked", !wide && asked);
        if (!wide && filters.size() > FEW) {
            ask.setText(
                    asked
                            ? getTranslation("ui.filter.fewer")
                            : getTranslation("ui.filter.ask", filters.size() - seen.size()));
            ask.getElement().setAttribute("aria-expanded", String.valueOf(asked));
            line.add(ask);
        }
    }

    private void toggle() {
        asked = !asked;
        show();
        ask.focus();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        OnDesktop.tell(this, this::fit);
    }

    /** @param roomy whether the window has room for all of them */
    void fit(boolean roomy) {
        wide = roomy;
        show();
    }
}
