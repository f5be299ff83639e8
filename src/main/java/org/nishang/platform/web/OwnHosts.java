package org.nishang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for another host's name, and leads to the portal's own addresses without naming one. Bodies were
 * looked at before, by {@link BodyLimits}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class OwnHosts extends OncePerRequestFilter {

    /** Whoever watches over the portal asks by whatever address it has. */
    private static final String PROBES = "/actuator/health";

    private final OwnAddresses own;

    OwnHosts(OwnAddresses own) {
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (own.answersTo(request.getServerName()) || request.getRequestURI().startsWith(PROBES)) {
            chain.doFilter(request, new Relative(request, response));
        } else {
            response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
        }
    }

    /** Frameworks build whole addresses out of the host that was asked for. */
    private static final class Relative extends HttpServletResponseWrapper {

        private final String origin;

        Relative(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            String url = request.getRequestURL().toString();
            this.origin =
                    url.substring(0, url.length() - request.getRequestURI().length());
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(location.startsWith(origin + "/") ? location.substring(origin.length()) : location);
        }
    }
}
