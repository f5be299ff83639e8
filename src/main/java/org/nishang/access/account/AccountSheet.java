package org.nishang.access.account;

import java.util.List;
import org.nishang.audit.LogEntry;
import org.nishang.identity.AccountRole;
import org.nishang.identity.AccountState;

/**
 * The page of one account.
 *
 * @param tokens how many programs act with it
 * @param others further accounts of the same person that have not ended
 * @param history the newest first; what was changed, not each sign-in
 * @param givable the roles that who looks may give
 * @param isOwn whether it belongs to who looks, who may not change it
 */
public record AccountSheet(
        AccountRow account,
        int tokens,
        List<AccountRow> others,
        List<LogEntry> history,
        List<AccountRole> givable,
        boolean isOwn) {

    /** Whether who looks may do more with it than sign it out. */
    public boolean mayChange() {
        return !isOwn
                && account.state() != AccountState.ENDED
                && account.roles().stream().allMatch(grant -> givable.contains(grant.role()));
    }
}
