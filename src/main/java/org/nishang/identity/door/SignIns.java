package org.nishang.identity.door;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Sign-ins as Spring keeps them: who, with which permissions, recognised by what. */
final class SignIns {

    private SignIns() {}

    /** @param details where it was made */
    static Authentication of(SignedIn user, @Nullable Object details, List<? extends GrantedAuthority> factors) {
        var authorities = Stream.<GrantedAuthority>concat(user.getAuthorities().stream(), factors.stream())
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
        authentication.setDetails(details);
        return authentication;
    }

    /** The same sign-in, recognised again by these. */
    static Authentication proved(Authentication kept, List<GrantedAuthority> anew) {
        return kept.toBuilder()
                .authorities(held -> {
                    held.removeIf(one ->
                            anew.stream().anyMatch(other -> Objects.equals(other.getAuthority(), one.getAuthority())));
                    held.addAll(anew);
                })
                .build();
    }

    /** The same sign-in with what the account may do now. */
    static Authentication renewed(Authentication kept, SignedIn present) {
        return of(
                present,
                kept.getDetails(),
                kept.getAuthorities().stream().filter(Factor::isOne).toList());
    }
}
