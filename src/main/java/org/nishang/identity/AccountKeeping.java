package org.nishang.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.signin.PasswordRules;
import org.nishang.identity.signin.SignInThrottle;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of accounts later. It reaches sessions, tickets and tokens with their next request. */
@Service
@Transactional
class AccountKeeping {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    AccountKeeping(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    void disable(String username) {
        account(username).disable(clock.instant());
        log.record(user.actor(), "identity.account-disabled", username, "");
        sessionsEnded(username, "disabled");
    }

    void enable(String username) {
        account(username).enable();
        log.record(user.actor(), "identity.account-enabled", username, "");
    }

    /** Sessions, tickets and tokens end; the account may sign in again. */
    void endAccess(String username) {
        account(username).endAccess(clock.instant());
        sessionsEnded(username, "asked-for");
    }

    void takeRoles(String username, Set<AccountRole> wanted) {
        var account = account(username);
        String before = names(account);
        account.takeRoles(wanted);
        log.record(
                user.actor(),
                "identity.roles-changed",
                username,
                "before=%s after=%s".formatted(before, names(account)));
    }

    /**
     * Gives a password that has to be changed at the next sign-in, which may be tried at once.
     *
     * @throws Refusal if the password is weak
     */
    void resetPassword(String username, String password) {
        var account = account(username);
        PasswordRules.check(password, username, AccountRole.leastPassword(account.roles()));
        account.resetPassword(passwords.encode(password), clock.instant());
        throttle.open(username);
        log.record(user.actor(), "identity.password-reset", username, "");
        sessionsEnded(username, "password-reset");
    }

    @Transactional(readOnly = true)
    List<AccountRow> all() {
        return accounts.findAllByOrderByUsername().stream()
                .map(one -> new AccountRow(
                        one.username(), one.displayName(), names(one), one.isDisabled(), one.mustChangePassword()))
                .toList();
    }

    private void sessionsEnded(String username, String reason) {
        log.record(user.actor(), "identity.sessions-ended", username, "reason=" + reason);
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new Refusal("identity.account.unknown", username));
    }

    private static String names(Account account) {
        return String.join(",", new SignedIn(account).roleNames());
    }

    record AccountRow(String username, String name, String roles, boolean disabled, boolean mustChangePassword) {}
}
