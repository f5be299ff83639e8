package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.Component;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who mark: that answers wait for them. */
@org.springframework.stereotype.Component
class MarkingPart extends WaitingPart {

    MarkingPart(MarkingQueue queue, CurrentUser user) {
        super(300, Permission.MANAGE_CONTENT, user, queue::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("assessment.marking.menu"),
                MarkingWords.PATH,
                page.getTranslation("assessment.marking.wait", count),
                "marking-waiting");
    }
}
