package org.nishang.identity.door;

import org.springframework.security.core.AuthenticationException;

/** An identity provider signs nobody in here. */
final class ProviderRefused extends AuthenticationException {

    /** What it is called in addresses and logs: the constant in small letters. */
    enum Why {
        /** The provider does not answer. */
        AWAY,
        /** Whoever was asked there did not want to. */
        CANCELLED,
        /** What came back is not right; it is not said in what. */
        REFUSED,
        /** The identity opens no account that is in use. */
        UNKNOWN,
        /** The identity, or the account, has another already. */
        TAKEN,
        /** The provider has not asked anew who one is, or it is somebody else. */
        UNPROVED
    }

    private final Why why;

    ProviderRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
