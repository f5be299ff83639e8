package org.nishang.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.audit.AuditLog;
import org.nishang.common.FieldName;
import org.nishang.common.ReadableCode;
import org.nishang.common.Refusal;
import org.nishang.identity.password.FormerPasswords;
import org.nishang.identity.password.PasswordOwner;
import org.nishang.identity.password.PasswordPolicy;
import org.nishang.identity.password.PasswordStrength;
import org.nishang.identity.sight.Sight;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Making and keeping accounts. */
@Service
@Transactional
public class AccountManagement {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FormerPasswords former;
    private final SignInThrottle throttle;
    private final Keepers keepers;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    /** The hash of a secret that nobody knows, so that no password is right. */
    private final SingletonSupplier<String> noPassword;

    AccountManagement(
            Accounts accounts,
            PasswordEncoder passwords,
            FormerPasswords former,
            SignInThrottle throttle,
            Keepers keepers,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.former = former;
        this.throttle = throttle;
        this.keepers = keepers;
        this.log = log;
        this.user = user;
        this.clock = clock;
        this.noPassword = SingletonSupplier.of(() -> passwords.encode(ReadableCode.random(40)));
    }

    /**
     * @param mustChange whether the person has to choose another password at the first sign-in
     * @throws Refusal if the name is taken, the password is weak, or the keeper may not give as much
     */
    public AccountId create(NewAccount wanted, String password, boolean mustChange) {
        checkGives(wanted);
        if (accounts.existsByUsername(wanted.username())) {
            throw new Refusal("identity.account.username-taken", wanted.username()).at(FieldName.USERNAME);
        }
        wanted.checkPassword(password);
        return save(wanted, passwords.encode(password), mustChange);
    }

    /** @throws Refusal if the keeper may not give as much, or the person holds another office by another account */
    @Transactional(readOnly = true)
    public void checkGives(NewAccount wanted) {
        keepers.current().check(wanted.roles(), wanted.rights().scope().ever());
        wanted.rights().checkApart(() -> keepers.elsewhere(wanted.person(), AccountId.next()));
    }

    private AccountId save(NewAccount wanted, String hash, boolean mustChange) {
        var account = new Account(wanted, hash, mustChange, clock.instant());
        accounts.save(account);
        log.record(
                user.actor(),
                "identity.account-created",
                wanted.username(),
                AccountRights.inWords(wanted.rights().roles()));
        return account.id();
    }

    /**
     * What can be said of a password without looking at any account.
     *
     * @throws Refusal if it is weak for what the account is to be
     */
    @Transactional(readOnly = true)
    public void check(NewAccount wanted, String password) {
        wanted.checkPassword(password);
    }

    /** @return a password that nobody chose, to be shown once; it has to be changed at the first sign-in */
    public String createWithTemporaryPassword(NewAccount wanted) {
        String password = AccountKeeping.temporaryPassword();
        create(wanted, password, true);
        return password;
    }

    /**
     * An account that nobody can sign in with before a password was chosen for it, by a slip or by a keeper. The caller
     * has seen that its name is free.
     *
     * @throws Refusal if the keeper may not give as much
     */
    public AccountId createWithoutPassword(NewAccount wanted) {
        checkGives(wanted);
        return save(wanted, noPassword.obtain(), true);
    }

    /**
     * The same for many that hold no office which only one person may have; for a file, which brings thousands.
     *
     * @param wanted by the id that each is to have, in their order
     * @throws Refusal if the keeper may not give as much
     */
    public void createAllWithoutPassword(Map<AccountId, NewAccount> wanted) {
        var now = clock.instant();
        var roles = new LinkedHashMap<String, String>();
        wanted.forEach((id, one) -> {
            checkGives(one);
            one.rights().checkNoOffice();
            accounts.save(new Account(id, one, noPassword.obtain(), true, now));
            roles.put(one.username(), AccountRights.inWords(one.rights().roles()));
        });
        log.recordAll(user.actor(), "identity.account-created", roles);
    }

    /**
     * Whoever has a slip for an account chooses its password.
     *
     * @return whether the account is in use and has this name
     * @throws Refusal if the password is weak for what the account may do
     */
    public boolean choosePassword(AccountId id, String username, String password) {
        var account = accounts.findById(id)
                .filter(one -> one.username().equals(username))
                .filter(one -> one.state() == AccountState.ACTIVE);
        account.ifPresent(one -> {
            one.checkPassword(password);
            former.remember(one.id().value(), one.passwordHash(), clock.instant());
            one.changePassword(passwords.encode(password), clock.instant());
            log.record(username, "identity.password-changed", username, "by=slip");
            log.record(username, "identity.sessions-ended", username, "reason=password-changed");
        });
        return account.isPresent();
    }

    /**
     * Many accounts with one password, which is hashed once: for the demo region only, whose password is no secret.
     *
     * @throws Refusal if a name is taken
     */
    public void createAll(List<NewAccount> wanted, String password) {
        String hash = passwords.encode(password);
        for (NewAccount one : wanted) {
            if (accounts.existsByUsername(one.username())) {
                throw new Refusal("identity.account.username-taken", one.username());
            }
            accounts.save(new Account(one, hash, false, clock.instant()));
        }
        log.record(
                user.actor(),
                "identity.demo-accounts-created",
                wanted.getFirst().username(),
                String.valueOf(wanted.size()));
    }

    /**
     * The signed-in person changes the own password. Wrong tries of the current one stay counted when it is refused:
     * who sits down at an open page does not guess on.
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void changePassword(String current, String wanted) {
        var account = accounts.findById(user.get().account()).orElseThrow();
        if (account.isOfDirectory()) {
            throw new Refusal("identity.password.of-directory");
        }
        var one = SignInTry.again(account.username());
        if (!throttle.admits(one)) {
            throw new Refusal("identity.password.wrong").at(FieldName.PRESENT_PASSWORD);
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throttle.failed(one);
            throw new Refusal("identity.password.wrong").at(FieldName.PRESENT_PASSWORD);
        }
        throttle.succeeded(one);
        if (passwords.matches(wanted, account.passwordHash())) {
            throw new Refusal("identity.password.same").at(FieldName.WANTED_PASSWORD);
        }
        account.checkPassword(wanted);
        if (former.has(account.id().value(), wanted)) {
            throw new Refusal("identity.password.former", PasswordPolicy.NOT_AGAIN).at(FieldName.WANTED_PASSWORD);
        }
        former.remember(account.id().value(), account.passwordHash(), clock.instant());
        account.changePassword(passwords.encode(wanted), clock.instant());
        user.get().passwordChanged(account);
        log.record(user.actor(), "identity.password-changed", account.username(), "");
        log.record(user.actor(), "identity.sessions-ended", account.username(), "reason=password-changed but=this-one");
    }

    /** How strong a password would be as the own one, while it is typed. */
    @Transactional(readOnly = true)
    public PasswordStrength strength(String wanted) {
        var who = user.get();
        return PasswordPolicy.strength(wanted, new PasswordOwner(who.getUsername(), who.displayName()));
    }

    /** Keeps the language for the next sign-in, on whatever device. */
    public void speak(String language) {
        user.signedIn()
                .filter(u -> !u.language().filter(language::equals).isPresent())
                .ifPresent(u -> {
                    accounts.findById(u.account()).orElseThrow().speak(language);
                    u.speak(language);
                });
    }

    /** Keeps how the signed-in person wants the screens to look, on whatever device. */
    public void see(Sight wanted) {
        var who = user.get();
        accounts.findById(who.account()).orElseThrow().see(wanted);
        who.see(wanted);
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }
}
