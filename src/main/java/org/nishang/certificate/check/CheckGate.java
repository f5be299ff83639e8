package org.nishang.certificate.check;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nishang.certificate.kernel.CheckLimit;
import org.nishang.common.Network;
import org.springframework.stereotype.Component;

/**
 * Lets each address check so many certificates and no more, so that nobody reads the register by trying numbers. In
 * memory; the addresses heard from last are remembered.
 */
@Component
class CheckGate {

    private static final int REMEMBERED = 10_000;

    private final CheckLimit limit;
    private final TimeMeter time;
    private final Map<Network, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    CheckGate(CheckLimit limit, Clock clock) {
        this.limit = limit;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** @return how long to wait before the next try; zero = come in */
    Duration knock(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(Network.of(address), unknown -> fullBucket());
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** Everybody starts anew. */
    void forget() {
        synchronized (buckets) {
            buckets.clear();
        }
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.burst())
                        .refillGreedy(limit.perMinute(), Duration.ofMinutes(1))
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }
}
