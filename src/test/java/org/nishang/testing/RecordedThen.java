package org.nishang.testing;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes history as such: at an instant of the test's own choice, also in a day that is closed. */
public final class RecordedThen {

    private RecordedThen() {}

    /** Within a transaction, or on a client of one connection. */
    public static void at(JdbcClient jdbc, Instant instant, Runnable writes) {
        jdbc.sql("set @@timestamp = ?, @@system_versioning_insert_history = 1")
                .param(instant.toEpochMilli() / 1000.0)
                .update();
        try {
            writes.run();
        } finally {
            jdbc.sql("set @@timestamp = default, @@system_versioning_insert_history = 0")
                    .update();
        }
    }
}
