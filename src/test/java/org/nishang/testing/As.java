package org.nishang.testing;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs a part of a test as somebody: {@code As.learner(person).call(() -> …)}. */
public record As(
        String name,
        AccountRole role,
        Scope scope,
        @Nullable PersonId person) {

    /** Two who tell each other's acts apart. */
    public static final As FIRST = administrator("first-administrator");

    public static final As SECOND = administrator("second-administrator");

    /** The account that the role has in tests. */
    public As(AccountRole role, Scope scope, @Nullable PersonId person) {
        this(role.name().toLowerCase().replace('_', '-'), role, scope, person);
    }

    public static As learner(PersonId person) {
        return new As(AccountRole.LEARNER, Scope.NOTHING, person);
    }

    public static As contact(Scope scope) {
        return new As(AccountRole.TRAINING_CONTACT, scope, null);
    }

    public static As administrator(Scope scope) {
        return new As(AccountRole.TRAINING_ADMINISTRATOR, scope, null);
    }

    public static As systemAdministrator(Scope scope) {
        return new As(AccountRole.SYSTEM_ADMINISTRATOR, scope, null);
    }

    /** Of the whole region, with a name of one's own. */
    public static As administrator(String name) {
        return new As(name, AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL, null);
    }

    public SignedIn signedIn() {
        return SignedInFixture.of(name, Set.of(role), scope, person);
    }

    public <T> T call(Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        var user = signedIn();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInFixture.proven(user));
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
