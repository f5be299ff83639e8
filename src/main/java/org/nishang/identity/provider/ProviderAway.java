package org.nishang.identity.provider;

/** An identity provider does not answer, or not as one: it is nobody's fault who signs in. */
public final class ProviderAway extends RuntimeException {

    ProviderAway(String code, Throwable why) {
        super("identity provider " + code + ": " + why.getMessage(), why);
    }
}
