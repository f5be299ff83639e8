package org.nishang.assessment.correction.ui;

import org.nishang.assessment.correction.AppealAnswering;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who answer: that objections wait. */
@org.springframework.stereotype.Component
class AppealsPart extends WaitingPart.Line {

    AppealsPart(AppealAnswering answering, CurrentUser user) {
        super(
                61,
                Permission.MANAGE_CONTENT,
                user,
                answering::waiting,
                new Words("assessment.appeal.menu", AppealWords.PATH, "assessment.appeal.wait", "appeals-waiting"));
    }
}
