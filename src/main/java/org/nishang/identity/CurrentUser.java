package org.nishang.identity;

import java.util.Optional;
import org.nishang.common.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks, and what they may see. */
@Component
public class CurrentUser {

    /** Who acts where nobody is signed in: the portal by itself. */
    public static final String PORTAL = "system";

    CurrentUser() {}

    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** @throws Refusal {@code identity.not-signed-in} */
    public SignedIn get() {
        return signedIn().orElseThrow(() -> new Refusal("identity.not-signed-in"));
    }

    /** Whether somebody is signed in who may do it. */
    public boolean may(String permission) {
        return signedIn().filter(who -> who.may(permission)).isPresent();
    }

    public Scope scope() {
        return signedIn().map(SignedIn::scope).orElse(Scope.NOTHING);
    }

    /** @throws Refusal {@code identity.not-a-learner} if no person is behind the account */
    public PersonId person() {
        get();
        return learner().orElseThrow(() -> new Refusal("identity.not-a-learner"));
    }

    /** The person behind the account, if there is one. */
    public Optional<PersonId> learner() {
        return signedIn().flatMap(SignedIn::person);
    }

    /** The account's name for the log; {@link #PORTAL} outside a request. */
    public String actor() {
        return signedIn().map(SignedIn::getUsername).orElse(PORTAL);
    }
}
