package org.nishang.platform.database;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.platform.time.ClockBelieved;
import org.nishang.platform.time.ClockConfirmed;
import org.nishang.platform.time.MachineRun;
import org.nishang.platform.time.SteadyClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the portal's clock to what the database knows: to the time that an earlier run believed, to the server's own
 * time, and to what an operator has confirmed. While the clock is steady it notes the time.
 */
@Component
public class ClockWatch implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Reason WHY = Reason.within(3, 200, "platform.clock.reason");

    private final SteadyClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Recording recording;
    private final Supplier<MachineRun> run;
    private boolean begun;
    private Optional<String> doubt = Optional.empty();

    @Autowired
    ClockWatch(
            SteadyClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Recording recording) {
        this(clock, jdbc, transaction, events, recording, MachineRun::read);
    }

    ClockWatch(
            SteadyClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Recording recording,
            Supplier<MachineRun> run) {
        this.recording = recording;
        this.run = run;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /** Before anything is done by the clock. */
    @Override
    public void afterSingletonsInstantiated() {
        look();
    }

    @Scheduled(fixedRate = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        compare();
        if (Boolean.TRUE.equals(transaction.execute(status -> follow()))) {
            LOG.warn("The time was confirmed; the portal's clock moves by {}.", clock.believe());
        }
        if (clock.doubt().isEmpty()) {
            note();
        }
    }

    /** What is in doubt, for a command beside the portal; it changes nothing. */
    public Optional<String> doubt() {
        compare();
        return clock.doubt();
    }

    /**
     * Takes the machine's time for right from now on; the portal follows within ten seconds.
     *
     * @throws Refusal {@code platform.clock.reason}; {@code platform.clock.steady} where nothing has leapt, or
     *     {@code platform.clock.database} where only the database's server says another time
     */
    public Instant confirm(String reason, String actor) {
        String why = WHY.of(reason);
        boolean doubtful = doubt().isPresent();
        if (clock.leap().isEmpty()) {
            throw new Refusal(doubtful ? "platform.clock.database" : "platform.clock.steady");
        }
        var now = clock.machine().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into clock_confirmation (confirmation_id, confirmed_at, actor, reason, followed_at) values (?, ?, ?, ?, null)")
                    .params(Uuids.next(), Rows.utc(now), actor, why)
                    .update();
            events.publishEvent(new ClockConfirmed(now, actor, why));
        });
        return now;
    }

    private synchronized void compare() {
        if (!begun) {
            recording.after(highest());
        }
        if (!begun || clock.leap().isPresent()) {
            goOn(run.get());
            begun = true;
        }
        clock.databaseIsAhead(databaseAhead());
        var found = clock.doubt();
        if (!found.equals(doubt)) {
            LOG.warn(
                    "{}",
                    found.map(
                                    words -> words
                                            + ". Nothing is recorded and no exam is closed until it is right again, or confirmed by bin/admin clock confirm.")
                            .orElse("The time is right again."));
        }
        doubt = found;
    }

    /** From this start of the machine: also a machine that slept is found to be right. Else: never back. */
    private void goOn(MachineRun present) {
        jdbc.sql("select read_at, running_ms from clock_reading where machine_start = ?")
                .param(present.start())
                .query((row, n) ->
                        new Reading(Rows.instant(row, "read_at"), Duration.ofMillis(row.getLong("running_ms"))))
                .optional()
                .ifPresentOrElse(
                        reading ->
                                clock.goOnFrom(reading.at(), present.running().minus(reading.running())),
                        this::notBefore);
    }

    private void notBefore() {
        var latest = latest("read_at");
        if (latest.isAfter(clock.instant())) {
            clock.goOnFrom(latest, Duration.ZERO);
        }
    }

    /** Nothing is recorded earlier, whatever the time was later found to be. */
    private Instant highest() {
        return latest("highest");
    }

    private Instant latest(String column) {
        return jdbc.sql("select coalesce(max(" + column + "), '1970-01-01') as latest from clock_reading")
                .query((row, n) -> Rows.instant(row, "latest"))
                .single();
    }

    private Duration databaseAhead() {
        var before = clock.machine();
        var said = jdbc.sql("select utc_timestamp(6) as said")
                .query((row, n) -> Rows.instant(row, "said"))
                .single();
        var after = clock.machine();
        return said.isBefore(before)
                ? Duration.between(before, said)
                : said.isAfter(after) ? Duration.between(after, said) : Duration.ZERO;
    }

    /** Whether a time was confirmed; what ends at an instant is then moved in the same transaction. */
    private boolean follow() {
        var now = Rows.utc(clock.machine());
        int confirmed = jdbc.sql("update clock_confirmation set followed_at = ? where followed_at is null")
                .param(now)
                .update();
        if (confirmed == 0) {
            return false;
        }
        clock.leap().ifPresent(leap -> events.publishEvent(new ClockBelieved(leap.by())));
        jdbc.sql("update clock_reading set read_at = ? where read_at > ?")
                .params(now, now)
                .update();
        return true;
    }

    private void note() {
        var present = run.get();
        var now = Rows.utc(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                insert into clock_reading (machine_start, read_at, running_ms, highest) values (:start, :now, :running, :now)
                on duplicate key update read_at = :now, running_ms = :running, highest = greatest(highest, :now)""")
                .param("start", present.start())
                .param("now", now)
                .param("running", present.running().toMillis())
                .update();
    }

    private record Reading(Instant at, Duration running) {}
}
