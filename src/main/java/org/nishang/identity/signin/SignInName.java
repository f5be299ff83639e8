package org.nishang.identity.signin;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name that somebody tries to sign in with, as the portal writes names of accounts. All ways to type one name are
 * one name, so that none of them has tries of its own.
 */
public record SignInName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public SignInName {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether an account can have it. */
    public boolean isPossible() {
        return FORM.matcher(text).matches();
    }
}
