package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.provider.Vouched;
import org.springframework.security.core.AuthenticationException;

/**
 * A provider vouches for somebody whose identity opens no account in use; the page after it tells them which it was.
 */
final class UnknownIdentity extends AuthenticationException {

    private static final String KEPT = UnknownIdentity.class.getName();

    private final transient Seen seen;

    UnknownIdentity(Vouched by) {
        super("unknown identity");
        this.seen = new Seen(by.code(), by.name(), by.subject());
    }

    /** @param code of the provider */
    record Seen(String code, String name, String subject) {}

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, seen);
    }

    static Optional<Seen> kept(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Seen seen
                ? Optional.of(seen)
                : Optional.empty();
    }
}
