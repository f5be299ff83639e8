package org.nishang.staffing.announcement.ui;

import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.announcement.RuleEditing;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve them: that staffing rules wait for their yes. */
@org.springframework.stereotype.Component
class StaffingRulesWaitingPart extends WaitingPart.Line {

    StaffingRulesWaitingPart(RuleEditing editing, CurrentUser user) {
        super(
                233,
                Permission.MANAGE_RULES,
                user,
                editing::waiting,
                new Words(
                        "staffing.rules.title", "staffing-rules", "staffing.rules.waiting", "staffing-rules-waiting"));
    }
}
