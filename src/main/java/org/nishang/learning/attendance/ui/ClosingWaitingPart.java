package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.Component;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.attendance.ClassClosing;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve them: that classes wait to be closed. */
@org.springframework.stereotype.Component
class ClosingWaitingPart extends WaitingPart {

    ClosingWaitingPart(ClassClosing closing, CurrentUser user) {
        super(236, Permission.MANAGE_CLASSES, user, closing::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("learning.closing"),
                "classes?state=RUNNING",
                page.getTranslation("learning.closing.waiting", count),
                "closings-waiting");
    }
}
