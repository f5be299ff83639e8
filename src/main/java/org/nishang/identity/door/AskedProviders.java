package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** What this browser was sent to providers with, each for one answer. Several, since people open several tabs. */
final class AskedProviders implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String KEPT = AskedProviders.class.getName();
    private static final int MOST = 5;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        @Nullable String state = request.getParameter(OAuth2ParameterNames.STATE);
        return all(request).stream()
                .filter(one -> state != null && state.equals(one.getState()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked != null) {
            var all = new ArrayList<>(all(request));
            all.add(asked);
            keep(all.subList(Math.max(0, all.size() - MOST), all.size()), request);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return take(request);
    }

    /** The one that the request answers; it is answered by no other. */
    @Nullable
    OAuth2AuthorizationRequest take(HttpServletRequest request) {
        @Nullable OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            keep(all(request).stream().filter(one -> one != asked).toList(), request);
        }
        return asked;
    }

    private static void keep(List<OAuth2AuthorizationRequest> asked, HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, List.copyOf(asked));
    }

    private static List<OAuth2AuthorizationRequest> all(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof List<?> kept
                ? kept.stream().map(OAuth2AuthorizationRequest.class::cast).toList()
                : List.of();
    }
}
