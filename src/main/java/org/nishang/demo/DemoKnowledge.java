package org.nishang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Since when the portal knows the region: it was taken over {@value #DAYS} days ago, and what is recorded at the first
 * start came to be known later. So <em>as known on</em> yesterday is another answer than today's. Before the portal
 * begins to watch its tables: what was known then is what it takes them over with.
 */
@Component
@Order(-1)
class DemoKnowledge implements ApplicationRunner {

    /** Less than the youngest fact of the region is old. */
    static final int DAYS = 2;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoWish wish;
    private final Clock clock;

    DemoKnowledge(JdbcClient jdbc, TransactionTemplate transaction, DemoWish wish, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.wish = wish;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wish.isToBeLoaded() && wish.isWithQueues()) {
            transaction.executeWithoutResult(status -> takeOver(this::alsoWhatIsThere));
        }
    }

    /** Within a transaction: what is written is dated by the day of the taking over. */
    <T> T takeOver(Supplier<T> writes) {
        long then = LocalDate.now(clock)
                .minusDays(DAYS)
                .atTime(LocalTime.of(9, 0))
                .atZone(clock.getZone())
                .toEpochSecond();
        jdbc.sql("set @@timestamp = ?, @@system_versioning_insert_history = 1")
                .param(then)
                .update();
        try {
            return writes.get();
        } finally {
            jdbc.sql("set @@timestamp = default, @@system_versioning_insert_history = 0")
                    .update();
        }
    }

    /**
     * Rules and regions come with the program, and were in force before it was started. A start that was broken off may
     * have done it already.
     *
     * @return how many rows
     */
    private int alsoWhatIsThere() {
        return jdbc
                .sql("""
                select table_name, group_concat(concat('`', column_name, '`') order by ordinal_position) as names
                from information_schema.tables join information_schema.columns using (table_schema, table_name)
                where table_schema = database() and table_type = 'SYSTEM VERSIONED' and is_generated = 'NEVER'
                group by table_name""")
                .query((row, n) ->
                        "insert ignore into %1$s (%2$s, row_start, row_end) select %2$s, now(6), row_start from %1$s"
                                .formatted(row.getString("table_name"), row.getString("names")))
                .list()
                .stream()
                .mapToInt(copy -> jdbc.sql(copy).update())
                .sum();
    }
}
