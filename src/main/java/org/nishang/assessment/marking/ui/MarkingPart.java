package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WaitingPart;

/** On the first page of those who mark: that answers wait for them. */
@org.springframework.stereotype.Component
class MarkingPart extends WaitingPart {

    MarkingPart(MarkingQueue queue, CurrentUser user) {
        super(300, Permission.MANAGE_CONTENT, user, queue::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return Kit.card(
                page.getTranslation("assessment.marking.menu"),
                new Paragraph(page.getTranslation("assessment.marking.wait", count)),
                Kit.action(MarkingWords.PATH, page.getTranslation("assessment.marking.begin"), false));
    }
}
