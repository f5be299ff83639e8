package org.nishang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.nishang.ui.Kit;

/**
 * What the bottom bar of a phone has no room for: a sheet above the bar, in groups, that scrolls. The browser closes it
 * by Esc and by a touch outside; a choice closes it, too.
 */
final class MoreSheet extends Div {

    private static final String ID = "more-sheet";

    private final String title;
    private String group = "";

    MoreSheet(String title) {
        this.title = title;
        setId(ID);
        addClassName("more-sheet");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", title);
        addAttachListener(event -> getElement()
                .executeJs("this.addEventListener('click', event => event.target.closest('a') && this.hidePopover())"));
    }

    /** @param under the heading of the entry's group; the same as before for the next of a group, empty for none */
    void add(String under, Anchor entry) {
        if (!under.equals(group)) {
            add(Kit.styled(new Span(under), "group"));
            group = under;
        }
        add(entry);
    }

    /** The button in the bar. */
    Component opener() {
        var button = new NativeButton();
        button.add(Kit.styled(new Span(), "glyph", "glyph-more"), new Span(title));
        button.addClassName("more");
        button.getElement().setAttribute("popovertarget", ID);
        return Kit.tested(button, "more");
    }
}
