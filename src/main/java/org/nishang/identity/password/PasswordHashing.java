package org.nishang.identity.password;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id for new passwords, with what OWASP proposes: 19 MiB, two passes. Older hashes of bcrypt still open, and are
 * made anew at the next sign-in. Each hash takes its memory, so few are made at once and the others wait.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP, password
 *     storage</a>
 */
public final class PasswordHashing implements PasswordEncoder {

    static final int AT_ONCE = 4;

    private static final int KIB = 19 * 1024;
    private static final String NEW = "argon2id";

    private final PasswordEncoder hashing;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public PasswordHashing() {
        this(new DelegatingPasswordEncoder(
                NEW, Map.of(NEW, new Argon2PasswordEncoder(16, 32, 1, KIB, 2), "bcrypt", new BCryptPasswordEncoder())));
    }

    PasswordHashing(PasswordEncoder hashing) {
        this.hashing = hashing;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inPlace(() -> hashing.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence tried, @Nullable String hash) {
        return inPlace(() -> hashing.matches(tried, hash));
    }

    private <T extends @Nullable Object> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashing.upgradeEncoding(hash);
    }
}
