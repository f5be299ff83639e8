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

    public SignInPlace(HttpServletRequest request) {
        super(request);
        this.solved = Riddle.taken(request);
        this.knownDevice = KnownDevices.cookie(request);
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
