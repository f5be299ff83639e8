package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Network;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.nishang.identity.door.ProviderRefused.Why;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.provider.Errands.Errand;
import org.nishang.identity.provider.Errands.Kind;
import org.nishang.identity.provider.IdTokens;
import org.nishang.identity.provider.ProviderAccounts;
import org.nishang.identity.provider.ProviderAway;
import org.nishang.identity.provider.Providers;
import org.nishang.identity.provider.Vouched;
import org.nishang.identity.signin.ProviderVisit;
import org.nishang.identity.signin.SignInPlace;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Somebody comes back from an identity provider: to sign in, or, signed in, on an {@link Errand}. Who has a second
 * factor here gives it, unless the provider asked for one that the operator counts.
 */
@Component
class ProviderStep implements AuthenticationConverter {

    private static final Logger OPERATORS = LoggerFactory.getLogger(ProviderStep.class);

    private static final String ERRAND = ProviderStep.class.getName() + ".errand";

    private final AskedProviders asked = new AskedProviders();
    private final IdTokens tokens;
    private final ProviderAccounts accounts;
    private final SignInThrottle throttle;
    private final CurrentUser present;
    private final AuthenticationEventPublisher events;
    private final AuditLog log;
    private final Clock clock;

    ProviderStep(
            IdTokens tokens,
            ProviderAccounts accounts,
            SignInThrottle throttle,
            CurrentUser present,
            AuthenticationEventPublisher events,
            AuditLog log,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.throttle = throttle;
        this.present = present;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    AskedProviders asked() {
        return asked;
    }

    /** @throws ProviderRefused if this browser was not sent to that provider, or has come back from there before */
    @Override
    public Authentication convert(HttpServletRequest request) {
        @Nullable OAuth2AuthorizationRequest question = asked.take(request);
        if (question == null || !request.getRequestURI().equals(back(question))) {
            throw new ProviderRefused(Why.REFUSED);
        }
        ProviderAsking.errand(question).ifPresent(errand -> request.setAttribute(ERRAND, errand));
        var back = UsernamePasswordAuthenticationToken.unauthenticated(
                new OAuth2AuthorizationExchange(question, answer(request, question)), null);
        back.setDetails(new SignInPlace(request));
        return back;
    }

    /** For what the person of this request had gone to a provider; empty = to sign in. */
    static Optional<Errand> errand(HttpServletRequest request) {
        return Optional.ofNullable((Errand) request.getAttribute(ERRAND));
    }

    private static String back(OAuth2AuthorizationRequest question) {
        return Providers.BEGIN + "/" + ProviderAsking.provider(question) + Providers.BACK;
    }

    private static OAuth2AuthorizationResponse answer(HttpServletRequest request, OAuth2AuthorizationRequest question) {
        @Nullable String error = request.getParameter(OAuth2ParameterNames.ERROR);
        @Nullable String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (error == null && code == null) {
            throw new ProviderRefused(Why.REFUSED);
        }
        var answer = error == null
                ? OAuth2AuthorizationResponse.success(Objects.requireNonNull(code))
                : OAuth2AuthorizationResponse.error(error);
        return answer.redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(Objects.requireNonNull(question.getState()))
                .build();
    }

    /** @param back what {@link #convert} made of a request */
    Authentication authenticate(Authentication back) {
        var exchange = (OAuth2AuthorizationExchange) Objects.requireNonNull(back.getPrincipal());
        var place = (SignInPlace) Objects.requireNonNull(back.getDetails());
        var by = vouched(exchange, SignInTry.ofProvider(Network.of(place.getRemoteAddress())));
        return ProviderAsking.errand(exchange.getAuthorizationRequest())
                .map(errand -> errand.kind() == Kind.LINK ? link(errand, by) : prove(errand, by))
                .orElseGet(() -> signIn(by, place));
    }

    private Vouched vouched(OAuth2AuthorizationExchange exchange, SignInTry one) {
        if (!throttle.admits(one)) {
            throw new ProviderRefused(Why.REFUSED);
        }
        String provider = ProviderAsking.provider(exchange.getAuthorizationRequest());
        try {
            var by = tokens.exchange(provider, exchange);
            throttle.succeeded(one);
            return by;
        } catch (ProviderAway away) {
            throttle.withdrawn(one);
            OPERATORS.warn("Nobody can sign in by the {}", away.getMessage());
            throw new ProviderRefused(Why.AWAY);
        } catch (AuthenticationException wrong) {
            OPERATORS.warn("A sign-in by the identity provider {} was refused: {}", provider, wrong.getMessage());
            var why = why(wrong);
            if (why == Why.CANCELLED) {
                throttle.withdrawn(one);
            } else {
                throttle.failed(one);
            }
            throw refused(provider, why);
        }
    }

    private static Why why(AuthenticationException wrong) {
        return wrong instanceof OAuth2AuthenticationException said
                        && said.getError().getErrorCode().equals("access_denied")
                ? Why.CANCELLED
                : Why.REFUSED;
    }

    private ProviderRefused refused(String provider, Why why) {
        log.record(
                present.actor(),
                "identity.provider-refused",
                provider,
                "reason=" + why.name().toLowerCase(Locale.ROOT));
        return new ProviderRefused(why);
    }

    private Authentication signIn(Vouched by, SignInPlace place) {
        var user = accounts.whose(by).orElseThrow(() -> {
            refused(by.code(), Why.UNKNOWN);
            return new UnknownIdentity(by);
        });
        var visit = new ProviderVisit(by.code(), by.idToken());
        if (user.hasSecondFactor() && !by.hasFactors()) {
            throw new CodeNeeded(user, Factor.PROVIDER, visit);
        }
        user.eraseCredentials();
        var known = SignIns.of(user, place.by(visit), factors(by));
        events.publishAuthenticationSuccess(known);
        return known;
    }

    /** As old as the provider says; where it does not, they prove nothing of now. */
    private static List<GrantedAuthority> factors(Vouched by) {
        var asked = Objects.requireNonNullElse(by.authenticatedAt(), Instant.EPOCH);
        var factors = new ArrayList<GrantedAuthority>();
        factors.add(Factor.at(asked, Factor.PROVIDER));
        if (by.hasFactors()) {
            factors.add(Factor.at(asked, Factor.PROVIDER_FACTORS));
        }
        return factors;
    }

    private Authentication link(Errand errand, Vouched by) {
        var who = owner(errand);
        try {
            accounts.link(who, by);
        } catch (Refusal taken) {
            throw refused(by.code(), Why.TAKEN);
        }
        return signedIn();
    }

    private Authentication prove(Errand errand, Vouched by) {
        var who = owner(errand);
        boolean isAnew = by.authenticatedAt() != null
                && !by.authenticatedAt().isBefore(errand.begun().minus(IdTokens.CLOCKS));
        if (!isAnew || accounts.whose(by).filter(who::equals).isEmpty()) {
            throw refused(by.code(), Why.UNPROVED);
        }
        log.record(who.getUsername(), "identity.proved-again", who.getUsername(), "provider=" + by.code());
        var proofs = new Vouched(
                by.code(), by.issuer(), by.subject(), by.name(), null, clock.instant(), by.hasFactors(), by.idToken());
        return SignIns.proved(signedIn(), factors(proofs));
    }

    /** @throws ProviderRefused if somebody else is signed in by now, or nobody */
    private SignedIn owner(Errand errand) {
        return present.signedIn()
                .filter(who -> who.account().equals(errand.account()))
                .orElseThrow(() -> new ProviderRefused(Why.REFUSED));
    }

    private static Authentication signedIn() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }
}
