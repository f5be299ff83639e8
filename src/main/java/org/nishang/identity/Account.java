package org.nishang.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.password.PasswordOwner;
import org.nishang.identity.sight.Sight;

/** A way to sign in. */
@Entity
@Table(name = "account")
class Account {

    @EmbeddedId
    private AccountId id;

    @Version
    private @Nullable Long version;

    private String username;
    private String passwordHash;
    private Instant passwordFrom;
    private String displayName;

    @Embedded
    private @Nullable PersonId person;

    private @Nullable String language;
    private boolean largeText;
    private boolean highContrast;
    private @Nullable Instant ticketsFrom;
    private @Nullable Instant sessionsFrom;
    private @Nullable UUID sessionMark;
    private boolean mustChangePassword;
    private boolean ofDirectory;
    private @Nullable Instant secondFactorAt;
    private boolean disabled;
    private @Nullable Instant endedAt;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<RoleGrant> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_scope", joinColumns = @JoinColumn(name = "account_id"))
    private Set<GrantedScope.Part> scope = new HashSet<>();

    Account(NewAccount wanted, String passwordHash, boolean mustChangePassword, Instant now) {
        this(AccountId.next(), wanted, passwordHash, mustChangePassword, now);
    }

    Account(AccountId id, NewAccount wanted, String passwordHash, boolean mustChangePassword, Instant now) {
        wanted.rights().checkApart(Set::of);
        this.id = id;
        this.username = wanted.username();
        this.displayName = wanted.displayName();
        this.person = wanted.person();
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.createdAt = now;
        this.passwordFrom = now.truncatedTo(ChronoUnit.MICROS);
        this.roles.addAll(wanted.rights().roles());
        this.scope.addAll(wanted.rights().scope().parts());
    }

    /** From now on its password is that of the authority's directory. */
    void joinDirectory(String noPassword, AccountAct act) {
        checkKept(act);
        passwordHash = noPassword;
        mustChangePassword = false;
        ofDirectory = true;
        endAccess(act.now());
    }

    /** From now on it has a password here again, which somebody else chose. */
    void leaveDirectory(String hash, AccountAct act) {
        ofDirectory = false;
        resetPassword(hash, act);
    }

    boolean isOfDirectory() {
        return ofDirectory;
    }

    private void checkHasPassword() {
        if (ofDirectory) {
            throw new Refusal("identity.password.of-directory");
        }
    }

    /** @throws Refusal {@code identity.password.…} if the account asks more of a password */
    void checkPassword(String password) {
        AccountRole.passwords(roleNames()).check(password, new PasswordOwner(username, displayName));
    }

    /** @throws Refusal {@code identity.password.of-directory} if it has none here */
    void changePassword(String hash, Instant now) {
        checkHasPassword();
        passwordHash = hash;
        passwordFrom = now.truncatedTo(ChronoUnit.MICROS);
        mustChangePassword = false;
        endAccess(now);
    }

    /** The same password, under another hash. */
    void hashAnew(String hash) {
        passwordHash = hash;
    }

    /** Somebody else chose the password: it is changed at the next sign-in. */
    void resetPassword(String hash, AccountAct act) {
        checkKept(act);
        changePassword(hash, act.now());
        mustChangePassword = true;
    }

    /** From now on the password alone opens nothing. */
    void takeSecondFactor(Instant now) {
        secondFactorAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The app is lost, and the recovery codes too: the password alone opens it until there is another one. */
    void resetSecondFactor(AccountAct act) {
        checkKept(act);
        if (secondFactorAt == null) {
            throw new Refusal("identity.factor.none", username);
        }
        secondFactorAt = null;
        endAccess(act.now());
    }

    boolean hasSecondFactor() {
        return secondFactorAt != null;
    }

    /** Everything that is open ends: sessions, tickets, tokens. One's own may be ended, too. */
    void endAccess(AccountAct act) {
        act.by().check(roleNames(), scope().ever());
        endAccess(act.now());
    }

    private void endAccess(Instant now) {
        sessionsFrom = now.truncatedTo(ChronoUnit.MICROS);
        ticketsFrom = sessionsFrom;
    }

    void disable(AccountAct act) {
        checkKept(act);
        checkNotTheLast(act);
        disabled = true;
        endAccess(act.now());
    }

    void enable(AccountAct act) {
        checkKept(act);
        disabled = false;
    }

    /** For ever. */
    void end(AccountAct act) {
        checkKept(act);
        checkNotTheLast(act);
        endedAt = act.now().truncatedTo(ChronoUnit.MICROS);
        endAccess(act.now());
    }

    /** @throws Refusal if it may not become so */
    void checkTakes(AccountRights wanted, AccountAct act) {
        checkKept(act);
        act.by().check(wanted.roleNames(), wanted.scope().ever());
        wanted.checkApart(act.elsewhere());
        if (wanted.roles().stream().noneMatch(grant -> isAdministration(grant, act.today()))) {
            checkNotTheLast(act);
        }
    }

    void take(AccountRights wanted, AccountAct act) {
        checkTakes(wanted, act);
        roles.retainAll(wanted.roles());
        roles.addAll(wanted.roles());
        scope.retainAll(wanted.scope().parts());
        scope.addAll(wanted.scope().parts());
    }

    /** @throws Refusal if it has ended, is the keeper's own, or is beyond the keeper */
    void checkKept(AccountAct act) {
        if (endedAt != null) {
            throw new Refusal("identity.account.ended", username);
        }
        if (act.by().name().equals(username)) {
            throw new Refusal("identity.account.own");
        }
        act.by().check(roleNames(), scope().ever());
    }

    /** @throws Refusal if its owner has chosen a password, or the keeper may not do it */
    void checkNeverUsed(AccountAct act) {
        checkKept(act);
        checkNotTheLast(act);
        if (!mustChangePassword) {
            throw new Refusal("identity.account.used", username);
        }
    }

    private void checkNotTheLast(AccountAct act) {
        if (administersFrom(act.today()) && act.otherAdministrators().getAsInt() == 0) {
            throw new Refusal("identity.account.last-administrator", username);
        }
    }

    /** Whether it is in use as a system administrator for good. */
    boolean administersFrom(LocalDate day) {
        return state() == AccountState.ACTIVE && roles.stream().anyMatch(grant -> isAdministration(grant, day));
    }

    private static boolean isAdministration(RoleGrant grant, LocalDate day) {
        return grant.role() == AccountRole.SYSTEM_ADMINISTRATOR && grant.lastsFrom(day);
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void see(Sight wanted) {
        largeText = wanted.largeText();
        highContrast = wanted.highContrast();
    }

    Sight sight() {
        return new Sight(largeText, highContrast);
    }

    /** Whether a ticket of this moment is still good. */
    boolean takesTicketOf(Instant issued) {
        return ticketsFrom == null || issued.isAfter(ticketsFrom);
    }

    /** Whether what was opened at this moment has not been ended since. */
    boolean keepsWhatBeganAt(Instant moment) {
        return sessionsFrom == null || moment.isAfter(sessionsFrom);
    }

    /** Since when sessions are good; null = always. A session remembers it. */
    @Nullable
    Instant sessionsFrom() {
        return sessionsFrom;
    }

    /** Of the newest session, where the account has one only; a session remembers its own. */
    @Nullable
    UUID sessionMark() {
        return sessionMark;
    }

    /** Rises with every change. */
    @Nullable
    Long version() {
        return version;
    }

    AccountId id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    PersonId person() {
        return person;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Since when it has the password. */
    Instant passwordFrom() {
        return passwordFrom;
    }

    Set<RoleGrant> grants() {
        return roles;
    }

    /** Those that it has, had or will have. */
    Set<AccountRole> roleNames() {
        return AccountRights.names(roles);
    }

    GrantedScope scope() {
        return new GrantedScope(scope);
    }

    @Nullable
    String language() {
        return language;
    }

    AccountState state() {
        if (endedAt != null) {
            return AccountState.ENDED;
        }
        return disabled ? AccountState.DISABLED : AccountState.ACTIVE;
    }

    /** Whether one can sign in with it: it is in use, and a role of it is in force. */
    boolean opensOn(LocalDate day) {
        return state() == AccountState.ACTIVE
                && !AccountRights.inForce(roles, day).isEmpty();
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    protected Account() {} // Hibernate
}
