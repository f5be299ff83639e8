package org.nishang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.nishang.ui.Kit;

/**
 * What the bottom bar of a phone has no room for: a sheet above the bar, in groups, that scrolls. The browser fills it
 * from the menu when it is opened, so that no page carries the menu twice; it closes it by Esc and by a touch outside,
 * and a choice closes it, too.
 */
final class MoreSheet extends Div {

    private static final String ID = "more-sheet";

    private static final String FILL = """
            const entries = () => {
                const menu = [...this.parentElement.children].filter(part => part.matches('.group, .beyond-bar'));
                // A heading whose entries are all in the bar is left out.
                return menu.filter((part, at) => part.matches('a') || menu[at + 1]?.matches('a'));
            };
            this.addEventListener('beforetoggle', event =>
                event.newState === 'open' && this.replaceChildren(...entries().map(part => part.cloneNode(true))));
            this.addEventListener('click', event => event.target.closest('a') && this.hidePopover());""";

    private final String title;

    MoreSheet(String title) {
        this.title = title;
        setId(ID);
        addClassName("more-sheet");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", title);
        addAttachListener(event -> getElement().executeJs(FILL));
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
