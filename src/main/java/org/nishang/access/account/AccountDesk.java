package org.nishang.access.account;

import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountKeeping;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRights;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with accounts within the own scope. Each act has a reason and reaches what is open at once. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_ACCOUNTS + "')")
public class AccountDesk {

    private final AccountDirectory directory;
    private final AccountManagement accounts;
    private final AccountKeeping keeping;

    AccountDesk(AccountDirectory directory, AccountManagement accounts, AccountKeeping keeping) {
        this.directory = directory;
        this.accounts = accounts;
        this.keeping = keeping;
    }

    /** @return a temporary password, to be shown once */
    @Proven
    public String create(NewAccount wanted) {
        return accounts.createWithTemporaryPassword(wanted);
    }

    @Consequential
    public void disable(AccountId account, String reason) {
        keeping.disable(username(account), reason);
    }

    @Consequential
    @Proven
    public void enable(AccountId account, String reason) {
        keeping.enable(username(account), reason);
    }

    @Consequential
    public void end(AccountId account, String reason) {
        keeping.end(username(account), reason);
    }

    @Consequential
    public void signOut(AccountId account, String reason) {
        keeping.endAccess(username(account), reason);
    }

    @Consequential
    @Proven
    public void take(AccountId account, AccountRights wanted, String reason) {
        keeping.take(username(account), wanted, reason);
    }

    /** @return a temporary password, to be shown once */
    @Consequential
    @Proven
    public String resetPassword(AccountId account, String reason) {
        return keeping.giveTemporaryPassword(username(account), reason);
    }

    /** For somebody who has lost the app and the recovery codes. */
    @Consequential
    @Proven
    public void resetSecondFactor(AccountId account, String reason) {
        keeping.resetSecondFactor(username(account), reason);
    }

    /** @return the address at which the owner's browser becomes known, to be shown once */
    @Consequential
    @Proven
    public String unlock(AccountId account, String reason) {
        return keeping.unlock(username(account), reason);
    }

    /** Ends the further accounts of the same person. What was done with them stays recorded under their names. */
    @Consequential
    public void keepOnly(AccountId account, String reason) {
        directory.sheet(account).others().forEach(other -> keeping.end(other.username(), reason));
    }

    private String username(AccountId account) {
        return directory.row(account).username();
    }
}
