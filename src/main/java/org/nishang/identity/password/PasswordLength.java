package org.nishang.identity.password;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * One limit for passwords that are chosen and for those that are tried: what is too long is nobody's password, and is
 * not hashed. Bcrypt, which older hashes are made with, reads 72 bytes and no more, so that a longer password would be
 * as good as its beginning.
 */
public final class PasswordLength implements PasswordEncoder {

    /** In UTF-8; a Chinese character has three. */
    public static final int MOST_BYTES = 72;

    private final PasswordEncoder hashing;

    public PasswordLength(PasswordEncoder hashing) {
        this.hashing = hashing;
    }

    public static boolean holds(CharSequence password) {
        return password.length() <= MOST_BYTES
                && password.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** @throws IllegalArgumentException if it is too long; the rules for new passwords refuse it in words before */
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        if (password != null && !holds(password)) {
            throw new IllegalArgumentException("a password of more than " + MOST_BYTES + " bytes");
        }
        return hashing.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence tried, @Nullable String hash) {
        return tried != null && holds(tried) && hashing.matches(tried, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashing.upgradeEncoding(hash);
    }
}
