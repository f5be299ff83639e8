package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.Component;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.announcement.RuleEditing;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve them: that staffing rules wait for their yes. */
@org.springframework.stereotype.Component
class StaffingRulesWaitingPart extends WaitingPart {

    StaffingRulesWaitingPart(RuleEditing editing, CurrentUser user) {
        super(233, Permission.MANAGE_RULES, user, editing::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("staffing.rules.title"),
                "staffing-rules",
                page.getTranslation("staffing.rules.waiting", count),
                "staffing-rules-waiting");
    }
}
