package org.nishang.notice.inbox.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;

/**
 * The bell of the top line: how many notices are unread, and the way to them. The browser asks now and then while
 * somebody uses the page ({@code bell.ts}).
 */
@Tag("nishang-bell")
final class Bell extends HtmlContainer {

    Bell(int unread) {
        getElement()
                .setAttribute("href", "/" + NoticesView.PATH)
                .setAttribute("label", getTranslation("notice.bell"))
                .setAttribute("unread", String.valueOf(unread))
                .setAttribute("data-testid", "bell");
    }

    /** Has the bell ask at once. */
    static void ring() {
        UI.getCurrent().getPage().executeJs("window.dispatchEvent(new Event('notices-changed'))");
    }
}
