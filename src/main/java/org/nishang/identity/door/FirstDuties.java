package org.nishang.identity.door;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.AccountRole;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * What somebody has to do before anything else: choose an own password where another person chose it, or another one
 * where it is old, and, with certain roles, take a second factor. A program's token is asked for no second factor, nor
 * is whom an identity provider has asked for one that counts.
 */
@NamedInterface("api")
@Component
public class FirstDuties {

    public enum Duty {
        PASSWORD,
        OLD_PASSWORD,
        SECOND_FACTOR
    }

    private static final String NOBODY = "none";

    private final PasswordAges ages;
    private final Set<AccountRole> withFactor;

    /** @param roles names with commas between; {@code none}; empty = the usual: administrators, in the demo nobody */
    FirstDuties(
            PasswordAges ages,
            @Value("${nishang.demo:false}") boolean demo,
            @Value("${nishang.sign-in.second-factor-of:}") String roles) {
        this.ages = ages;
        this.withFactor = roles.isBlank() ? usual(demo) : roles(roles);
    }

    private static Set<AccountRole> usual(boolean demo) {
        return demo ? Set.of() : AccountRole.ADMINISTRATORS;
    }

    private static Set<AccountRole> roles(String names) {
        return names.strip().equals(NOBODY)
                ? Set.of()
                : Arrays.stream(names.split(","))
                        .map(name -> AccountRole.valueOf(name.strip()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Duty> of(@Nullable Authentication who) {
        if (who == null || !(who.getPrincipal() instanceof SignedIn user)) {
            return Optional.empty();
        }
        if (isToChooseAPassword(who, user)) {
            return Optional.of(Duty.PASSWORD);
        }
        if (hasOldPassword(who, user)) {
            return Optional.of(Duty.OLD_PASSWORD);
        }
        return isToTakeAFactor(who) ? Optional.of(Duty.SECOND_FACTOR) : Optional.empty();
    }

    /** Somebody is signed in, and has done what comes first. */
    AuthorizationManager<RequestAuthorizationContext> done() {
        return AuthorizationManagers.allOf(
                (who, request) -> new AuthorizationDecision(hasGoodPassword(who.get())),
                AuthorizationManagerFactories.<RequestAuthorizationContext>multiFactor()
                        .requireFactors(Factor.CODE)
                        .when(this::isToTakeAFactor)
                        .build()
                        .authenticated());
    }

    private boolean hasGoodPassword(@Nullable Authentication who) {
        return who != null
                && who.getPrincipal() instanceof SignedIn user
                && !isToChooseAPassword(who, user)
                && !hasOldPassword(who, user);
    }

    /** Whom a provider signs in needs no password. */
    private static boolean isToChooseAPassword(Authentication who, SignedIn user) {
        return user.mustChangePassword() && !isBy(Factor.PROVIDER, who);
    }

    /** How old a password of the directory may be is the directory's business. */
    private boolean hasOldPassword(Authentication who, SignedIn user) {
        return isBy(Factor.PASSWORD, who) && !user.isOfDirectory() && ages.isOver(user);
    }

    private static boolean isBy(String factor, Authentication who) {
        return who.getAuthorities().stream().anyMatch(one -> factor.equals(one.getAuthority()));
    }

    /** A person who was recognised by one factor, and no program with a token. */
    private static boolean isByOneFactor(Authentication who) {
        return isBy(Factor.PASSWORD, who) || isBy(Factor.PROVIDER, who) && !isBy(Factor.PROVIDER_FACTORS, who);
    }

    private boolean isToTakeAFactor(Authentication who) {
        return who.getPrincipal() instanceof SignedIn user
                && !user.hasSecondFactor()
                && !Collections.disjoint(user.roles(), withFactor)
                && isByOneFactor(who);
    }
}
