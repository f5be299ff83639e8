package org.nishang.privacy.request.ui;

import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.privacy.request.RequestDesk;
import org.nishang.ui.WaitingPart;

/** On the first page of the authority: requests about personal information that wait for an answer. */
@org.springframework.stereotype.Component
class RequestsWaitingPart extends WaitingPart.Line {

    RequestsWaitingPart(RequestDesk desk, CurrentUser user) {
        super(
                236,
                Permission.MANAGE_PRIVACY,
                user,
                desk::waiting,
                new Words("privacy.requests", RequestsView.PATH, "privacy.requests.wait", "requests-waiting"));
    }
}
