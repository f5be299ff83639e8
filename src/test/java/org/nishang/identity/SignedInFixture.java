package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.factor.Factor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Makes signed-in people for tests of other modules. */
public final class SignedInFixture {

    private SignedInFixture() {}

    /** Signed in, with a proof of who it is that stays fresh wherever a test moves the clock. */
    public static Authentication proven(SignedIn user) {
        return provenAt(user, Instant.parse("2999-01-01T00:00:00Z"));
    }

    /** Signed in by the password and, where there is one, by a code, at that moment. */
    public static Authentication provenAt(SignedIn user, Instant moment) {
        var authorities = new ArrayList<GrantedAuthority>(user.getAuthorities());
        authorities.add(Factor.at(moment, Factor.PASSWORD));
        if (user.hasSecondFactor()) {
            authorities.add(Factor.at(moment, Factor.CODE));
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    public static SignedIn of(String username, Set<AccountRole> roles, Scope scope, @Nullable PersonId person) {
        return new SignedIn(
                new Account(new NewAccount(username, username, person, roles, scope), "", false, Instant.EPOCH),
                LocalDate.EPOCH);
    }
}
