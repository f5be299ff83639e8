package org.nishang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody tries to sign in: the address, and what the browser knows of earlier times. */
public final class SignInPlace extends WebAuthenticationDetails {

    /** Not kept with the session. */
    private final transient @Nullable String knownDevice;

    public SignInPlace(HttpServletRequest request) {
        super(request);
        this.knownDevice = KnownDevices.cookie(request);
    }

    @Nullable
    String knownDevice() {
        return knownDevice;
    }
}
