package org.nishang.identity.provider;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.provider.Errands.Kind;
import org.nishang.identity.signin.OtherWay;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own identities at the providers of the authority. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody may have them
public class OwnIdentities {

    private final LinkedIdentities identities;
    private final Providers providers;
    private final Errands errands;
    private final AuditLog log;
    private final CurrentUser user;

    OwnIdentities(LinkedIdentities identities, Providers providers, Errands errands, AuditLog log, CurrentUser user) {
        this.identities = identities;
        this.providers = providers;
        this.errands = errands;
        this.log = log;
        this.user = user;
    }

    /**
     * One of the own identities.
     *
     * @param provider what it is called; the issuer where it is not configured any more
     */
    public record Own(String provider, @Nullable String code, LinkedIdentity identity) {}

    /** In the order in which they were linked. */
    @Transactional(readOnly = true)
    public List<Own> all(Locale locale) {
        return identities.of(user.get().account().value()).stream()
                .map(one -> own(one, locale))
                .toList();
    }

    private Own own(LinkedIdentity identity, Locale locale) {
        @Nullable String code = providers.code(identity.issuer()).orElse(null);
        return new Own(code == null ? identity.issuer() : providers.label(code, locale), code, identity);
    }

    /** The providers at which an identity can still be linked. */
    @Transactional(readOnly = true)
    public List<OtherWay> offered(Locale locale) {
        var has = all(locale).stream().map(Own::code).toList();
        return providers.ways(locale).stream()
                .filter(way -> !has.contains(way.code()))
                .toList();
    }

    /** The address at which the provider asks who one is; the identity counts when its owner comes back from there. */
    @Proven
    @Transactional(readOnly = true)
    public String link(String provider) {
        return errands.address(Kind.LINK, user.get(), provider);
    }

    /** Where one can be asked again who one is, so that it counts, with a sign-in at the provider. */
    @Transactional(readOnly = true)
    public List<OtherWay> proofs(Locale locale) {
        var who = user.get();
        var own = all(locale).stream().map(Own::code).toList();
        return providers.ways(locale).stream()
                .filter(way -> own.contains(way.code()))
                .filter(way -> !who.hasSecondFactor() || providers.countsFactors(way.code()))
                .map(way -> new OtherWay(way.code(), errands.address(Kind.PROVE, who, way.code()), way.label()))
                .toList();
    }

    /** @throws Refusal {@code identity.provider.unknown} */
    @Consequential
    @Proven
    public void remove(UUID identity) {
        var who = user.get();
        if (!identities.remove(who.account().value(), identity)) {
            throw new Refusal("identity.provider.unknown");
        }
        log.record(user.actor(), "identity.provider-unlinked", who.getUsername(), "by=owner");
    }
}
