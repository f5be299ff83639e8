package org.nishang.people.claim.ui;

import com.vaadin.flow.component.Component;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.claim.StaffClaims;
import org.nishang.ui.WaitingPart;

/** On the first page of contacts and administrators: employments that wait for their yes. */
@org.springframework.stereotype.Component
class ClaimsPart extends WaitingPart {

    ClaimsPart(StaffClaims claims, CurrentUser user) {
        super(235, Permission.MANAGE_STAFF, user, claims::countToDecide);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("people.menu.claims"),
                ClaimNavigation.CLAIMS,
                page.getTranslation("people.claims.waiting", count),
                "claims-waiting");
    }
}
