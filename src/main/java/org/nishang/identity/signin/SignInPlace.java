package org.nishang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.riddle.Riddle;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody tries to sign in: the address, and what the browser knows of earlier times. */
public final class SignInPlace extends WebAuthenticationDetails {

    /** Not kept with the session. */
    private final transient @Nullable String knownDevice;

    /** The riddle that the browser had, if any, and what came as its answer; not kept with the session. */
    private final transient Predicate<Instant> solved;

    private final @Nullable ProviderVisit visit;

    public SignInPlace(HttpServletRequest request) {
        this(request, null);
    }

    /** @param visit by which provider they came; null = by none */
    public SignInPlace(HttpServletRequest request, @Nullable ProviderVisit visit) {
        super(request);
        this.visit = visit;
        this.solved = Riddle.taken(request);
        this.knownDevice = KnownDevices.cookie(request);
    }

    private SignInPlace(SignInPlace place, ProviderVisit visit) {
        super(place.getRemoteAddress(), place.getSessionId());
        this.visit = visit;
        this.solved = place.solved;
        this.knownDevice = place.knownDevice;
    }

    /** The same place, with the provider that they came by. */
    public SignInPlace by(ProviderVisit provider) {
        return new SignInPlace(this, provider);
    }

    /** By which identity provider they came; null = by none. */
    public @Nullable ProviderVisit visit() {
        return visit;
    }

    /** Whether the answer of a riddle came along that was good then. */
    boolean hasSolved(Instant now) {
        return solved.test(now);
    }

    @Nullable
    String knownDevice() {
        return knownDevice;
    }
}
