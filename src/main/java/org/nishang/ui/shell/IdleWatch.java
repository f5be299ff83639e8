package org.nishang.ui.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Says in the browser, two minutes before, that the session ends without use ({@code idle-watch.ts}). */
@Tag("nishang-idle-watch")
final class IdleWatch extends HtmlContainer {

    IdleWatch() {
        getElement()
                .setAttribute("words", getTranslation("ui.idle.title"))
                .setAttribute("why", getTranslation("ui.idle.why"))
                .setAttribute("stay", getTranslation("ui.idle.stay"));
    }
}
