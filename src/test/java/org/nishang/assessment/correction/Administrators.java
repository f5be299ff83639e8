package org.nishang.assessment.correction;

import java.util.Set;
import java.util.concurrent.Callable;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Training administrators with names, who tell each other's acts apart. */
public record Administrators(String name) {

    public static final Administrators FIRST = new Administrators("first-administrator");
    public static final Administrators SECOND = new Administrators("second-administrator");

    public <T> T call(Callable<T> work) {
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

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
