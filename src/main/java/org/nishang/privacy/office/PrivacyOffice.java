package org.nishang.privacy.office;

import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Notice, requests, erasure and registers belong to the authority as a whole, not to an office of a region. */
@Component
public class PrivacyOffice {

    private final CurrentUser user;

    PrivacyOffice(CurrentUser user) {
        this.user = user;
    }

    public boolean isOurs() {
        return user.scope().everything();
    }

    /** @throws Refusal {@code privacy.whole-only} to who sees a part of the region alone */
    public void require() {
        if (!isOurs()) {
            throw new Refusal("privacy.whole-only");
        }
    }
}
