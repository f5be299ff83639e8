package org.nishang.ui.shell;

import com.vaadin.flow.component.html.Main;

/**
 * What happens in the browser when another page is shown. Where the address names a part of it ({@code #join}), that
 * part is opened, with all folds around it, and its first field gets the focus. Else the heading gets it, so that
 * screen readers say where one is and the next Tab goes on from there; not at the first page, which the browser itself
 * announces.
 */
final class Arrival {

    /** The address of the window is the new one only when the answer of the server has been worked through. */
    private static final String GO = """
            const fields = 'input, select, textarea';
            const open = part => {
                for (let fold = part.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
                    fold.open = true;
                }
                part.scrollIntoView({block: 'start'});
                requestAnimationFrame(() => (part.querySelector(fields) ?? part).focus());
            };
            const read = () => {
                const heading = this.querySelector('h1');
                if (heading && !this.contains(document.activeElement)) {
                    heading.tabIndex = -1;
                    heading.focus();
                    scrollTo(0, 0);
                }
            };
            setTimeout(() => {
                const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
                if (named && this.contains(named)) {
                    open(named);
                } else if (!$0) {
                    read();
                }
            });""";

    private Arrival() {}

    static void at(Main content, boolean first) {
        content.getElement().executeJs(GO, first);
    }
}
