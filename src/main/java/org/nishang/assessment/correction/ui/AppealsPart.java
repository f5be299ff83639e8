package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import org.nishang.assessment.correction.AppealAnswering;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who answer: that objections wait. */
@org.springframework.stereotype.Component
class AppealsPart extends WaitingPart {

    AppealsPart(AppealAnswering answering, CurrentUser user) {
        super(61, Permission.MANAGE_CONTENT, user, answering::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("assessment.appeal.menu"),
                AppealWords.PATH,
                page.getTranslation("assessment.appeal.wait", count),
                "appeals-waiting");
    }
}
