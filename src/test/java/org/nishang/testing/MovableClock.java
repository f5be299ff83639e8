package org.nishang.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Runs with the real clock, moved by as much as the test says; {@link #reset} in an {@code @AfterEach}. */
public class MovableClock extends Clock {

    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<@Nullable Instant> stopped = new AtomicReference<>();

    public void move(Duration by) {
        moved.updateAndGet(before -> before.plus(by));
    }

    /** From now on only {@link #move} moves it: for what must not depend on how fast the machine is. */
    public void stop() {
        stopped.set(Instant.now());
    }

    public void reset() {
        stopped.set(null);
        moved.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("the product has one zone");
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNullElseGet(stopped.get(), Instant::now).plus(moved.get());
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
