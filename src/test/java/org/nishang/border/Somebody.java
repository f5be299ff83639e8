package org.nishang.border;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An account with a name of its own, unlike those of {@code As}, which share one for a role. */
record Somebody(
        String name,
        AccountRole role,
        Scope scope,
        @Nullable PersonId person) {

    SignedIn signedIn() {
        return SignedInFixture.of(name, Set.of(role), scope, person);
    }

    Object call(Callable<?> work) throws Exception {
        var before = SecurityContextHolder.getContext();
        var user = signedIn();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
