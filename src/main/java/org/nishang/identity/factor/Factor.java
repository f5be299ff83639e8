package org.nishang.identity.factor;

import java.time.Instant;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody was recognised, as authorities of the sign-in that say when. */
public final class Factor {

    public static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;

    /** A code of an authenticator app, or a recovery code. */
    public static final String CODE = "FACTOR_CODE";

    /** A passkey with which a device answers for its owner: that is two factors. */
    public static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

    /** An identity provider of the authority. */
    public static final String PROVIDER = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

    /** An identity provider that asked for what the operator counts as a second factor. */
    public static final String PROVIDER_FACTORS = "FACTOR_PROVIDER_FACTORS";

    /** A program's token that names the permissions that it was made for. */
    public static final String TOKEN = FactorGrantedAuthority.BEARER_AUTHORITY;

    private Factor() {}

    public static GrantedAuthority at(Instant moment, String factor) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(moment).build();
    }

    public static boolean isOne(GrantedAuthority authority) {
        return authority instanceof FactorGrantedAuthority;
    }
}
