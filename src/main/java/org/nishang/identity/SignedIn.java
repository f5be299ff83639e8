package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.sight.Sight;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in: read at sign-in and kept in the session; the door reads it anew when the account changed, or a role
 * or a part of the scope began or ended.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final AccountId account;
    private final String username;
    private final String displayName;
    private final @Nullable PersonId person;
    private final Set<AccountRole> roles;
    private final Set<String> permissions;
    private final Scope scope;
    private final boolean enabled;
    private boolean secondFactor;
    private final @Nullable LocalDate changesOn;
    private final @Nullable Long version;
    private @Nullable Instant sessionsFrom;
    private Instant passwordFrom;
    private @Nullable UUID sessionMark;
    private @Nullable String passwordHash;
    private @Nullable String language;
    private Sight sight;
    private boolean mustChangePassword;
    private final boolean ofDirectory;
    private boolean madeToken;

    SignedIn(Account account, LocalDate today) {
        this(account, permissions(account.roleNames()), today);
    }

    /** A program whose token names what it was made for. */
    static SignedIn byToken(Account account, Set<String> most, LocalDate today) {
        var program = new SignedIn(account, most, today);
        program.madeToken = true;
        return program;
    }

    /** @param most what it may do at most, if the account may */
    private SignedIn(Account account, Set<String> most, LocalDate today) {
        this.account = account.id();
        this.username = account.username();
        this.displayName = account.displayName();
        this.person = account.person();
        this.roles = AccountRights.inForce(account.grants(), today);
        this.changesOn = AccountRights.nextChange(account.grants(), account.scope(), today)
                .orElse(null);
        this.permissions = permissions(roles).stream().filter(most::contains).collect(Collectors.toUnmodifiableSet());
        this.scope = account.scope().on(today);
        this.enabled = account.opensOn(today);
        this.secondFactor = account.hasSecondFactor();
        this.version = account.version();
        this.sessionsFrom = account.sessionsFrom();
        this.passwordFrom = account.passwordFrom();
        this.sessionMark = account.sessionMark();
        this.passwordHash = account.passwordHash();
        this.language = account.language();
        this.sight = account.sight();
        this.mustChangePassword = account.mustChangePassword();
        this.ofDirectory = account.isOfDirectory();
    }

    static Set<String> permissions(Set<AccountRole> roles) {
        return roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public AccountId account() {
        return account;
    }

    public String displayName() {
        return displayName;
    }

    /** The learner behind the account, if it is one. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    public Set<AccountRole> roles() {
        return roles;
    }

    /** Whether they are system, security or audit administrator. */
    public boolean holdsOffice() {
        return roles.stream().anyMatch(AccountRole.ADMINISTRATORS::contains);
    }

    public Scope scope() {
        return scope;
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    public Sight sight() {
        return sight;
    }

    void see(Sight wanted) {
        sight = wanted;
    }

    /** Whether the password alone opens nothing. */
    public boolean hasSecondFactor() {
        return secondFactor;
    }

    void tookSecondFactor() {
        secondFactor = true;
    }

    /** Whether a program acts with a token that names its permissions. */
    public boolean hasMadeToken() {
        return madeToken;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether the password is that of the authority's directory, and none is kept here. */
    public boolean isOfDirectory() {
        return ofDirectory;
    }

    /** Since when the account has its password. */
    public Instant passwordFrom() {
        return passwordFrom;
    }

    /** The own session goes on, while the others end. */
    void passwordChanged(Account account) {
        mustChangePassword = false;
        sessionsFrom = account.sessionsFrom();
        passwordFrom = account.passwordFrom();
    }

    void markSession(UUID mark) {
        sessionMark = mark;
    }

    /** As which change of the account it was read; null where it is not kept. */
    @Nullable
    Long version() {
        return version;
    }

    /** Whether no role and no part of the scope has begun or ended since it was read. */
    boolean holdsOn(LocalDate day) {
        return changesOn == null || day.isBefore(changesOn);
    }

    /** Whether a session of this one may go on with what the account is now. */
    boolean goesOnAs(SignedIn present) {
        return present.isEnabled()
                && Objects.equals(sessionsFrom, present.sessionsFrom)
                && Objects.equals(sessionMark, present.sessionMark);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return permissions.stream()
                .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
