package org.nishang.platform.database;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.nishang.platform.time.SteadyClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Until when the database can date history: MariaDB before 11.5 until 19 January 2038, later ones until 2106. A server
 * ends itself then and does not start again, so it is said years before. What to do: decision 0050.
 */
@Component("historyHealthIndicator")
public class HistoryLimit implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryLimit.class);

    /** Time to plan a change of the server. */
    private static final Duration AHEAD = Duration.ofDays(5 * 365);

    private final JdbcClient jdbc;
    private final SteadyClock clock;

    HistoryLimit(JdbcClient jdbc, SteadyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last second that the server's {@code timestamp} can hold. */
    public Instant end() {
        return jdbc.sql("select coalesce(from_unixtime(4294967295), from_unixtime(2147483647)) as last")
                .query((row, n) -> Rows.instant(row, "last"))
                .single();
    }

    @Override
    public Health health() {
        var end = end();
        return Health.up()
                .withDetail("until", end)
                .withDetail("soon", isSoon(end))
                .build();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void sayIfSoon() {
        var end = end();
        if (isSoon(end)) {
            LOG.warn(
                    "The database server can date nothing after {} and will not start then: bring in MariaDB 11.8 before (docs/decisions/0050).",
                    end);
        }
    }

    private boolean isSoon(Instant end) {
        return clock.instant().plus(AHEAD).isAfter(end);
    }
}
