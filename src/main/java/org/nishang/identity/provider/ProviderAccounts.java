package org.nishang.identity.provider;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose account it is that a provider vouches for. */
@Service
@Transactional
public class ProviderAccounts {

    private final LinkedIdentities identities;
    private final Providers providers;
    private final UserDetailsService accounts;
    private final AuditLog log;
    private final Clock clock;

    ProviderAccounts(
            LinkedIdentities identities, Providers providers, UserDetailsService accounts, AuditLog log, Clock clock) {
        this.identities = identities;
        this.providers = providers;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The account that the identity was linked to; else the one that the operator lets it open, if no other identity of
     * the provider opens it, which links them from now on.
     *
     * @return empty also where the account is not in use
     */
    public Optional<SignedIn> whose(Vouched by) {
        var known = identities.account(by.issuer(), by.subject());
        var user = known.isPresent() ? inUse(known.get()) : named(by);
        user.ifPresent(_ -> identities.used(by, clock.instant()));
        return user;
    }

    private Optional<SignedIn> named(Vouched by) {
        var user = Optional.ofNullable(by.account())
                .flatMap(this::inUse)
                .filter(one -> !identities.has(one.account().value(), by.issuer()));
        user.ifPresent(one -> link(one, by, one.getUsername(), "claim"));
        return user;
    }

    private Optional<SignedIn> inUse(String username) {
        try {
            return Optional.of((SignedIn) accounts.loadUserByUsername(username)).filter(SignedIn::isEnabled);
        } catch (UsernameNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /**
     * From now on the identity opens the account of who is signed in.
     *
     * @throws Refusal {@code identity.provider.taken}
     */
    public void link(SignedIn owner, Vouched by) {
        link(owner, by, owner.getUsername(), "owner");
    }

    /**
     * Whoever has the server's terminal lets an identity open an account.
     *
     * @throws Refusal {@code identity.account.unknown}, {@code identity.provider.none}, {@code identity.provider.taken}
     */
    void link(String username, String provider, String subject) {
        identities.link(account(username), issuer(provider), subject, subject, clock.instant());
        log.record(
                CurrentUser.PORTAL,
                "identity.provider-linked",
                username,
                "provider=%s by=terminal".formatted(provider));
    }

    /**
     * @throws Refusal {@code identity.account.unknown}, {@code identity.provider.none},
     *     {@code identity.provider.unknown}
     */
    void unlink(String username, String provider) {
        String issuer = issuer(provider);
        var account = account(username);
        var identity = identities.of(account).stream()
                .filter(one -> one.issuer().equals(issuer))
                .findFirst()
                .orElseThrow(() -> new Refusal("identity.provider.unknown"));
        identities.remove(account, identity.id());
        log.record(
                CurrentUser.PORTAL,
                "identity.provider-unlinked",
                username,
                "provider=%s by=terminal".formatted(provider));
    }

    private UUID account(String username) {
        try {
            return ((SignedIn) accounts.loadUserByUsername(username)).account().value();
        } catch (UsernameNotFoundException unknown) {
            throw new Refusal("identity.account.unknown", username);
        }
    }

    private String issuer(String provider) {
        return providers
                .settings(provider)
                .orElseThrow(() -> new Refusal("identity.provider.none", provider))
                .issuer()
                .toString();
    }

    private void link(SignedIn owner, Vouched by, String actor, String how) {
        identities.link(owner.account().value(), by.issuer(), by.subject(), by.name(), clock.instant());
        log.record(
                actor, "identity.provider-linked", owner.getUsername(), "provider=%s by=%s".formatted(by.code(), how));
    }
}
