package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.platform.time.SteadyClock;
import org.springframework.stereotype.Component;

/**
 * At which instant a transaction records facts: one for all of its statements, from its first one that changes a table
 * with history. So a transaction is known on a day wholly or not at all, however long it takes. Each has an instant of
 * its own, later than all before and than the days that are closed.
 */
@Component
final class Recording {

    private final SteadyClock clock;
    private final AtomicLong last = new AtomicLong();
    private volatile @Nullable Pattern facts;

    Recording(SteadyClock clock) {
        this.clock = clock;
    }

    /** Whether a statement that writes may change a table with history: it names one. */
    boolean isBegunBy(String statement, Connection connection) throws SQLException {
        var known = facts;
        if (known == null) {
            known = read(connection);
            facts = known;
        }
        return known.matcher(statement).find();
    }

    /**
     * The instant of one more transaction, in microseconds since 1970.
     *
     * @throws Refusal {@code common.clock-leapt}
     */
    long next() {
        clock.requireSteady();
        return last.accumulateAndGet(micros(clock.instant()), (before, now) -> Math.max(before + 1, now));
    }

    /** From now on everything is recorded later. */
    void after(Instant instant) {
        last.accumulateAndGet(micros(instant), Math::max);
    }

    /** Who writes history as such has set the time, and keeps it. */
    static String said(long micros) {
        long second = TimeUnit.SECONDS.toMicros(1);
        return "set @@timestamp = if(@@system_versioning_insert_history, @@timestamp, %d.%06d)"
                .formatted(micros / second, micros % second);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private Pattern read(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            try (var tables = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = database() and table_type = 'SYSTEM VERSIONED'""")) {
                while (tables.next()) {
                    names.add(tables.getString("table_name"));
                }
            }
            try (var gate = statement.executeQuery("select max(closed_until) as closed_until from recording_gate")) {
                while (gate.next()) {
                    after(Rows.instant(gate, "closed_until"));
                }
            }
        }
        return Pattern.compile("(?i)\\b(?:" + String.join("|", names) + ")\\b");
    }
}
