package org.nishang.notice.inbox.ui;

import com.vaadin.flow.component.Component;
import org.nishang.notice.inbox.MyNotices;
import org.nishang.ui.shell.TopPart;

/** The bell in the top line. */
@org.springframework.stereotype.Component
class BellPart implements TopPart {

    private final MyNotices notices;

    BellPart(MyNotices notices) {
        this.notices = notices;
    }

    @Override
    public Component show() {
        return new Bell(notices.unread());
    }
}
