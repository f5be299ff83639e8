package org.nishang.platform.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs reads as the versioned tables were known at the end of a day: one session setting of MariaDB, after which every
 * query sees the rows recorded by then, so no query is written twice. A day is answered when it is closed, so that its
 * answer is the same for ever.
 */
@Component
public class AsKnown {

    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** The database keeps no time before it. */
    private static final Instant EARLIEST = Instant.EPOCH.plusSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate readOnly;
    private final ClosedDays days;

    AsKnown(JdbcClient jdbc, PlatformTransactionManager transactions, ClosedDays days) {
        this.jdbc = jdbc;
        this.days = days;
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
    }

    /**
     * @param knownOn the last day, in the product's zone, whose recordings count; {@code null} or a day not yet over =
     *     now
     * @throws Refusal {@code common.input.known-on} for a day on which no portal can have known anything,
     *     {@code common.day-closing} for one that is over while somebody still records in it
     */
    public <T> T read(@Nullable LocalDate knownOn, Supplier<T> queries) {
        if (knownOn == null) {
            return now(queries);
        }
        Instant end = days.end(knownOn);
        if (end.isBefore(EARLIEST)) {
            throw new Refusal("common.input.known-on", knownOn);
        }
        return switch (days.of(knownOn)) {
            case RUNNING -> now(queries);
            case CLOSING -> throw new Refusal("common.day-closing", knownOn);
            case CLOSED -> at(end, queries);
        };
    }

    /** Whether anything at all was recorded by the end of the day, in any table with history. */
    public boolean isAnythingRecorded(LocalDate knownOn) {
        var end = Rows.utc(days.end(knownOn));
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'SYSTEM VERSIONED'")
                .query(String.class)
                .list()
                .stream()
                .anyMatch(table -> jdbc.sql(
                                "select exists (select 1 from " + table + " for system_time all where row_start <= ?)")
                        .param(end)
                        .query(Boolean.class)
                        .single());
    }

    /** Whether what was known at the end of the day will be known of it for ever. */
    public boolean isSettled(LocalDate knownOn) {
        return days.of(knownOn) == ClosedDays.State.CLOSED;
    }

    private <T> T at(Instant end, Supplier<T> queries) {
        return java.util.Objects.requireNonNull(readOnly.execute(status -> {
            jdbc.sql("set @@system_versioning_asof = '" + SQL.format(end) + "'").update();
            try {
                return queries.get();
            } finally {
                jdbc.sql("set @@system_versioning_asof = default").update();
            }
        }));
    }

    private <T> T now(Supplier<T> queries) {
        return java.util.Objects.requireNonNull(readOnly.execute(status -> queries.get()));
    }
}
