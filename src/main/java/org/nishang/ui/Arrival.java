package org.nishang.ui;

import com.vaadin.flow.component.html.Main;

/**
 * What happens in the browser when another page is shown. Where the address names a part of it ({@code #join}), that
 * part is opened, with all folds around it, and its first field gets the focus. Else the heading gets it, so that
 * screen readers say where one is and the next Tab goes on from there; not at the first page, which the browser itself
 * announces.
 */
final class Arrival {

    private static final String GO = """
            const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (named) {
                for (let fold = named.closest('details') ?? named.querySelector('details'); fold; fold = fold.parentElement?.closest('details')) {
                    fold.open = true;
                }
                named.scrollIntoView({block: 'start'});
                const fields = 'input, select, textarea, vaadin-text-field, vaadin-select, vaadin-combo-box, vaadin-date-picker, vaadin-integer-field';
                requestAnimationFrame(() => (named.querySelector(fields) ?? named).focus());
            } else if (!$0 && !this.contains(document.activeElement)) {
                const heading = this.querySelector('h1');
                if (heading) {
                    heading.tabIndex = -1;
                    heading.focus();
                    scrollTo(0, 0);
                }
            }""";

    private Arrival() {}

    static void at(Main content, boolean first) {
        content.getElement().executeJs(GO, first);
    }
}
