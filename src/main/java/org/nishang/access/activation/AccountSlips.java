package org.nishang.access.activation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountRow;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.ReadableCode;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountId;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.Secrets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the owners of accounts within the own scope codes to choose a password with. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_ACCOUNTS + "')")
public class AccountSlips {

    private final ActivationCodes codes;
    private final AccountDirectory directory;
    private final Secrets secrets;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    AccountSlips(
            ActivationCodes codes,
            AccountDirectory directory,
            Secrets secrets,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.codes = codes;
        this.directory = directory;
        this.secrets = secrets;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One code each; it makes an earlier one void. Until it is used, the password of before is good.
     *
     * @throws Refusal {@code common.unknown-id} for an account beyond the own scope, {@code access.giving.none} or
     *     {@code access.giving.many}
     */
    @Consequential
    @Proven
    public GivenCodes give(Collection<AccountId> accounts) {
        var wanted = new HashSet<>(accounts);
        if (wanted.isEmpty()) {
            throw new Refusal("access.giving.none");
        }
        if (wanted.size() > AccessGiving.MOST) {
            throw new Refusal("access.giving.many", AccessGiving.MOST);
        }
        var found = directory.of(wanted);
        if (found.size() < wanted.size()) {
            throw new Refusal("common.unknown-id");
        }
        var slips = new ArrayList<Slip>();
        var leftOut = new ArrayList<String>();
        for (AccountRow one : found) {
            if (directory.sheet(one.id()).mayChange()) {
                slips.add(give(one));
            } else {
                leftOut.add(one.name());
            }
        }
        return new GivenCodes(slips, leftOut);
    }

    private Slip give(AccountRow one) {
        var now = clock.instant();
        revokeUnused(one.id(), now);
        String code = ReadableCode.random(ActivationCode.LENGTH);
        var given = codes.saveAndFlush(ActivationCode.of(Activation.hash(secrets, code), one.id(), user.actor(), now));
        log.record(user.actor(), "access.slip-given", one.username(), "code=" + given.id());
        return Slip.of(one, code, given.expiresAt());
    }

    private void revokeUnused(AccountId account, Instant now) {
        for (ActivationCode earlier : codes.lockUnused(account.value())) {
            earlier.revoke(now);
            codes.saveAndFlush(earlier);
        }
    }
}
