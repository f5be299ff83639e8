package org.nishang.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

class PasswordHashingTest {

    @Test
    void newHashesAreArgon2idWithSaltOfTheirOwn() {
        var hashing = new PasswordHashing();
        String hash = hashing.encode("Silk-And-Thread-9");

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashing.encode("x"));
        assertThat(hash).hasSizeLessThan(200);
        assertThat(hashing.matches("Silk-And-Thread-9", hash)).isTrue();
        assertThat(hashing.matches("silk-And-Thread-9", hash)).isFalse();
        assertThat(hashing.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void hashesOfBcryptStillOpenAndAreMadeAnew() {
        var hashing = new PasswordHashing();
        String older = "{bcrypt}" + new BCryptPasswordEncoder().encode("Silk-And-Thread-9");

        assertThat(hashing.matches("Silk-And-Thread-9", older)).isTrue();
        assertThat(hashing.matches("wrong", older)).isFalse();
        assertThat(hashing.upgradeEncoding(older)).isTrue();
    }

    /** Each that is at work waits until all that can be at work at once are. */
    @Test
    void notMoreAreMadeAtOnceThanTheMemoryIsThereFor() throws Exception {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(PasswordHashing.AT_ONCE);
        var hashing = new PasswordHashing(new AbstractValidatingPasswordEncoder() {
            @Override
            protected String encodeNonNullPassword(String password) {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                full.countDown();
                try {
                    full.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                atWork.decrementAndGet();
                return password;
            }

            @Override
            protected boolean matchesNonNull(String password, String hash) {
                return false;
            }

            @Override
            protected boolean upgradeEncodingNonNull(String hash) {
                return false;
            }
        });
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (@Nullable
            Object hashed : people.invokeAll(IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(n -> () -> String.valueOf(hashing.encode("p" + n)))
                    .toList())) {
                assertThat(hashed).isNotNull();
            }
        }

        assertThat(most).hasValue(PasswordHashing.AT_ONCE);
    }
}
