package org.nishang.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.audit.AuditLog;
import org.nishang.common.ReadableCode;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.factor.SecondFactors;
import org.nishang.identity.password.FormerPasswords;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.identity.signin.SignInThrottle;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of accounts later. It reaches sessions, tickets and tokens with their next request. Each act has a
 * reason, which the log tells; {@link Account} refuses what the keeper may not do.
 */
@Service
@Transactional
public class AccountKeeping {

    private static final Reason REASON = Reason.within(2, 200, "identity.account.reason");

    /** Twelve characters and two hyphens: as long as an administrator's password has to be. */
    private static final int TEMPORARY = 12;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final FormerPasswords former;
    private final Keepers keepers;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    AccountKeeping(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            KnownDevices devices,
            SecondFactors factors,
            FormerPasswords former,
            Keepers keepers,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.factors = factors;
        this.former = former;
        this.keepers = keepers;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    public void disable(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.disable(keepers.act(account));
        record("identity.account-disabled", username, why);
        sessionsEnded(username, "disabled");
    }

    public void enable(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.enable(keepers.act(account));
        record("identity.account-enabled", username, why);
    }

    /** For ever. */
    public void end(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.end(keepers.act(account));
        record("identity.account-ended", username, why);
        sessionsEnded(username, "ended");
    }

    /** Sessions, tickets and tokens end; the account may sign in again. */
    public void endAccess(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.endAccess(keepers.act(account));
        sessionsEnded(username, why);
    }

    /** @throws Refusal if the account may not become so */
    @Transactional(readOnly = true)
    public void checkTakes(String username, AccountRights wanted) {
        var account = account(username);
        account.checkTakes(wanted, keepers.act(account));
    }

    /**
     * An account that was made by mistake is as if it had never been.
     *
     * @throws Refusal {@code identity.account.used} if its owner has chosen a password
     */
    public void remove(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.checkNeverUsed(keepers.act(account));
        accounts.delete(account);
        record("identity.account-removed", username, why);
    }

    public void take(String username, AccountRights wanted, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        String before = inWords(account);
        String seen = account.scope().inWords();
        account.take(wanted, keepers.act(account));
        record("identity.roles-changed", username, "before=%s after=%s; %s".formatted(before, inWords(account), why));
        if (!seen.equals(account.scope().inWords())) {
            record(
                    "identity.scope-changed",
                    username,
                    "before=%s after=%s; %s".formatted(seen, account.scope().inWords(), why));
        }
    }

    /** The roles change and keep their time where they stay; what the account sees does not change. */
    public void takeRoles(String username, Set<AccountRole> wanted, String reason) {
        takeRoles(username, wanted, Set.of(), reason);
    }

    /** @param timed further roles, whose time is said */
    void takeRoles(String username, Set<AccountRole> wanted, Set<RoleGrant> timed, String reason) {
        var account = account(username);
        var kept = account.grants().stream().collect(Collectors.toMap(RoleGrant::role, grant -> grant));
        var grants = Stream.concat(
                        wanted.stream().map(role -> kept.getOrDefault(role, RoleGrant.always(role))), timed.stream())
                .collect(Collectors.toSet());
        take(username, new AccountRights(grants, account.scope()), reason);
    }

    /**
     * Gives a password that has to be changed at the next sign-in, which may be tried at once.
     *
     * @throws Refusal if the password is weak
     */
    public void resetPassword(String username, String password, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.checkPassword(password);
        former.remember(account.id().value(), account.passwordHash(), clock.instant());
        account.resetPassword(passwords.encode(password), keepers.act(account));
        throttle.open(username);
        record("identity.password-reset", username, why);
        sessionsEnded(username, "password-reset");
    }

    /** Its password is that of the authority's directory from now on, where it has the same name; it has none here. */
    public void joinDirectory(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.joinDirectory(passwords.encode(ReadableCode.random(40)), keepers.act(account));
        record("identity.directory-joined", username, why);
        sessionsEnded(username, "directory-joined");
    }

    /**
     * It has a password here again, which has to be changed at the next sign-in.
     *
     * @throws Refusal if the password is weak
     */
    public void leaveDirectory(String username, String password, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.checkPassword(password);
        account.leaveDirectory(passwords.encode(password), keepers.act(account));
        throttle.open(username);
        record("identity.directory-left", username, why);
        sessionsEnded(username, "directory-left");
    }

    /** @return a password that nobody chose, to be shown once; it has to be changed at the next sign-in */
    public String giveTemporaryPassword(String username, String reason) {
        String password = temporaryPassword();
        resetPassword(username, password, reason);
        return password;
    }

    /** For somebody who has neither the app nor a recovery code: the password alone opens the account again. */
    public void resetSecondFactor(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.resetSecondFactor(keepers.act(account));
        factors.remove(account.id().value());
        record("identity.second-factor-reset", username, why);
        sessionsEnded(username, "second-factor-reset");
    }

    /** Capitals, digits and hyphens, so that it is of three kinds of characters. */
    static String temporaryPassword() {
        String password = ReadableCode.random(TEMPORARY);
        return password.matches(".*[0-9].*") && password.matches(".*[A-Z].*") ? password : temporaryPassword();
    }

    /**
     * Strangers may try the account's password again at once.
     *
     * @return the address, without the host, at which a browser becomes known to the account within half an hour: for
     *     somebody whose password others go on guessing
     */
    public String unlock(String username, String reason) {
        String why = REASON.of(reason);
        var account = account(username);
        account.checkKept(keepers.act(account));
        throttle.open(username);
        record("identity.account-unlocked", username, why);
        return "/login?pass=" + devices.pass(username);
    }

    @Transactional(readOnly = true)
    List<AccountRow> all() {
        return accounts.findAllByOrderByUsername().stream()
                .map(one -> new AccountRow(
                        one.username(), one.displayName(), inWords(one), one.state(), one.mustChangePassword()))
                .toList();
    }

    /** The roles that the signed-in keeper may give. */
    public List<AccountRole> givable() {
        var gives = keepers.current().gives();
        return Arrays.stream(AccountRole.values()).filter(gives::contains).toList();
    }

    private void record(String event, String username, String why) {
        log.record(user.actor(), event, username, why);
    }

    private void sessionsEnded(String username, String reason) {
        record("identity.sessions-ended", username, "reason=" + reason);
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new Refusal("identity.account.unknown", username));
    }

    private static String inWords(Account account) {
        return AccountRights.inWords(account.grants());
    }

    record AccountRow(String username, String name, String roles, AccountState state, boolean mustChangePassword) {}
}
