package org.nishang.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

    /** All that are at work stay so until every thread waits, at work or before. */
    @Test
    void notMoreAreMadeAtOnceThanTheMemoryIsThereFor() throws Exception {
        var atWork = new AtomicInteger();
        var end = new CountDownLatch(1);
        var hashing = new PasswordHashing(new NoOp() {
            @Override
            protected String encodeNonNullPassword(String password) {
                atWork.incrementAndGet();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return password;
            }
        });
        var people = IntStream.range(0, 3 * PasswordHashing.AT_ONCE)
                .mapToObj(n -> Thread.ofPlatform().start(() -> hashing.encode("p" + n)))
                .toList();
        while (people.stream().anyMatch(one -> one.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        int most = atWork.get();
        end.countDown();
        for (Thread one : people) {
            one.join();
        }

        assertThat(most).isEqualTo(PasswordHashing.AT_ONCE);
        assertThat(atWork).as("all had their turn").hasValue(people.size());
    }

    private abstract static class NoOp extends AbstractValidatingPasswordEncoder {

        @Override
        protected boolean matchesNonNull(String password, String hash) {
            return false;
        }

        @Override
        protected boolean upgradeEncodingNonNull(String hash) {
            return false;
        }
    }
}
