package org.nishang.assessment.marking.ui;

import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who mark: that answers wait for them. */
@org.springframework.stereotype.Component
class MarkingPart extends WaitingPart.Line {

    MarkingPart(MarkingQueue queue, CurrentUser user) {
        super(
                300,
                Permission.MANAGE_CONTENT,
                user,
                queue::waiting,
                new Words("assessment.marking.menu", MarkingWords.PATH, "assessment.marking.wait", "marking-waiting"));
    }
}
