package org.nishang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A browser whose session has ended learns it once, on the page of the sign-in. */
public final class EndedSession {

    private static final String KEPT = EndedSession.class.getName();

    private EndedSession() {}

    /** Does nothing where the browser had no session. */
    public static void remember(HttpServletRequest request) {
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            request.getSession().setAttribute(KEPT, true);
        }
    }

    /** Whether it is to be told now. */
    static boolean told(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(KEPT) == null) {
            return false;
        }
        session.removeAttribute(KEPT);
        return true;
    }
}
