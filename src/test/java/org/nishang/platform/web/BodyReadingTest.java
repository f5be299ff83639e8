package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far and how slowly a body is read. */
class BodyReadingTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void readsABodyOfExactlyTheLimit() throws IOException {
        assertThat(body(10, 10, Duration.ZERO).readAllBytes()).hasSize(10);
    }

    @Test
    void refusesOneByteMore() {
        assertThatThrownBy(() -> body(11, 10, Duration.ZERO).readAllBytes()).isInstanceOf(BodyReading.TooLarge.class);
    }

    @Test
    void aSmallBodyMayTakeItsTimeAtFirst() throws IOException {
        var slow = body(20, 1_000, Duration.ofMillis(400));

        assertThat(slow.readAllBytes()).hasSize(20);
    }

    @Test
    void givesUpOnWhoSendsAByteASecond() {
        assertThatThrownBy(() -> body(100, 1_000, Duration.ofSeconds(1)).readAllBytes())
                .isInstanceOf(BodyReading.TooSlow.class);
    }

    /** One byte at a time, each after a while. */
    private BodyReading body(int size, int limit, Duration each) {
        var source = new ServletInputStream() {
            private int left = size;

            @Override
            public int read() {
                nanos.addAndGet(each.toNanos());
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int one = read();
                if (one < 0) {
                    return -1;
                }
                into[from] = (byte) one;
                return 1;
            }

            @Override
            public boolean isFinished() {
                return left < 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException();
            }
        };
        return new BodyReading(source, limit, nanos::get);
    }
}
