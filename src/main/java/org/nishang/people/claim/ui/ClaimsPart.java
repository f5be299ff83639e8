package org.nishang.people.claim.ui;

import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.claim.StaffClaims;
import org.nishang.ui.WaitingPart;

/** On the first page of contacts and administrators: employments that wait for their yes. */
@org.springframework.stereotype.Component
class ClaimsPart extends WaitingPart.Line {

    ClaimsPart(StaffClaims claims, CurrentUser user) {
        super(
                235,
                Permission.MANAGE_STAFF,
                user,
                claims::countToDecide,
                new Words("people.menu.claims", ClaimNavigation.CLAIMS, "people.claims.waiting", "claims-waiting"));
    }
}
