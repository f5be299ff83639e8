package org.nishang.identity.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Whether somebody proved a moment ago who they are: by a code or a passkey where they have a second factor, else by
 * the password; an identity provider may stand for either. A program proves it with a token that was made for the
 * permission. What the portal does by itself needs no proof.
 */
@Component
class FreshProof implements AuthorizationManager<MethodInvocation> {

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

    private final Clock clock;
    private final Duration freshFor;

    FreshProof(Clock clock, @Value("${nishang.sign-in.proof-fresh-for}") Duration freshFor) {
        this.clock = clock;
        this.freshFor = freshFor;
    }

    /** @throws Refusal {@link Proven#NEEDED} */
    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> who, MethodInvocation act) {
        @Nullable Authentication authentication = who.get();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && !hasMadeToken(authentication)
                && kinds(user).stream().noneMatch(kind -> isFresh(authentication, kind, act))) {
            throw new Refusal(Proven.NEEDED);
        }
        return GRANTED;
    }

    /** What somebody can prove it by. */
    private static List<String> kinds(SignedIn user) {
        return user.hasSecondFactor()
                ? List.of(Factor.CODE, Factor.PASSKEY, Factor.PROVIDER_FACTORS)
                : List.of(Factor.PASSWORD, Factor.PROVIDER);
    }

    private static boolean hasMadeToken(Authentication who) {
        return who.getAuthorities().stream().anyMatch(one -> Factor.TOKEN.equals(one.getAuthority()));
    }

    private boolean isFresh(Authentication who, String kind, MethodInvocation act) {
        var required = AllRequiredFactorsAuthorizationManager.<MethodInvocation>builder()
                .requireFactor(factor -> factor.authority(kind).validDuration(freshFor))
                .build();
        required.setClock(clock);
        return required.authorize(() -> who, act).isGranted();
    }
}
