package org.nishang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in: read once at sign-in, kept in the session, so that a request asks no table for it. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final AccountId account;
    private final String username;
    private final String displayName;
    private final @Nullable PersonId person;
    private final Set<AccountRole> roles;
    private final Scope scope;
    private final boolean disabled;
    private @Nullable String passwordHash;
    private @Nullable String language;
    private boolean mustChangePassword;

    SignedIn(Account account) {
        this.account = account.id();
        this.username = account.username();
        this.displayName = account.displayName();
        this.person = account.person();
        this.roles = Set.copyOf(account.roles());
        this.scope = account.scope();
        this.disabled = account.isDisabled();
        this.passwordHash = account.passwordHash();
        this.language = account.language();
        this.mustChangePassword = account.mustChangePassword();
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

    public Scope scope() {
        return scope;
    }

    public boolean may(String permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    void passwordChanged() {
        mustChangePassword = false;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .distinct()
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
        return !disabled;
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

    List<String> roleNames() {
        return roles.stream().map(Enum::name).sorted().toList();
    }
}
