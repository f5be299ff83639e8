package org.nishang.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Somebody has signed in and is sent on. The request ends there: no screen is made for it as well. */
record GoingOn(AuthenticationSuccessHandler there) implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication who)
            throws IOException, ServletException {
        onAuthenticationSuccess(request, response, who);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        there.onAuthenticationSuccess(request, response, who);
    }
}
