package org.nishang.approval;

import java.util.List;
import org.nishang.identity.AccountNames;
import org.nishang.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Who can say the second yes to what somebody of the whole authority proposes. */
@Component
public class Approvers {

    private final AccountNames accounts;
    private final CurrentUser user;

    Approvers(AccountNames accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    /** @return names of accounts; empty where nobody but the person that asks has the permission everywhere */
    public List<String> others(String permission) {
        return accounts.othersOfTheWhole(permission, user.actor());
    }

    /** Whether the person that asks sees everything, as proposals about everything need. */
    public boolean isOne(String permission) {
        return user.may(permission) && user.scope().everything();
    }
}
