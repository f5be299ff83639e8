package org.nishang.assessment.authoring;

import java.util.Set;
import java.util.concurrent.Callable;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who writes items, by name: who wrote is not who approves. */
record Writer(String name) {

    <T> T call(Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        var user = SignedInFixture.of(name, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ALL, null);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
