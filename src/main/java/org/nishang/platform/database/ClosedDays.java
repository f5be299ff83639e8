package org.nishang.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.concurrent.TimeUnit;
import org.nishang.platform.time.SteadyClock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Days whose recordings are all there: every transaction that began to record by the end of such a day is over, and
 * none will be recorded in it any more. The gate is in the database ({@code recording_gate}), for all who record.
 */
@Component
public class ClosedDays {

    /** How a day stands. */
    public enum State {
        /** Not over yet. */
        RUNNING,
        /** Over, but somebody who began to record by its end is still at it. */
        CLOSING,
        CLOSED
    }

    private static final int SLOTS = 64;

    private final DatabaseAccount portal;
    private final SteadyClock clock;
    private final Recording recording;
    private volatile Instant closedUntil = Instant.MIN;

    ClosedDays(DatabaseAccounts accounts, SteadyClock clock, Recording recording) {
        this.portal = accounts.portal();
        this.clock = clock;
        this.recording = recording;
    }

    /** Closes what can be closed before it answers. */
    public State of(LocalDate day) {
        var end = end(day);
        if (!end.isAfter(closedUntil)) {
            return State.CLOSED;
        }
        if (end.isAfter(clock.instant())) {
            return State.RUNNING;
        }
        close();
        return end.isAfter(closedUntil) ? State.CLOSING : State.CLOSED;
    }

    /** The first instant that is no longer of the day. */
    Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeYesterday() {
        of(LocalDate.now(clock).minusDays(1));
    }

    private synchronized void close() {
        var today = LocalDate.now(clock);
        var until = end(today.minusDays(1));
        if (clock.leap().isPresent() || !until.isAfter(closedUntil)) {
            return;
        }
        if (close(slot(today), slot(today.plusDays(1)), until)) {
            recording.after(until);
            closedUntil = until;
        }
    }

    /**
     * On a connection beside the pool: the asker may hold one of the pool already. The slots of today and tomorrow stay
     * open for those who are recording now, perhaps by a clock that is a little ahead.
     *
     * @return false, and nothing is done, while somebody is recording in one of the others
     */
    private boolean close(int today, int tomorrow, Instant until) {
        try (var connection = portal.open();
                var free = connection.prepareStatement(
                        "select slot from recording_gate where slot not in (?, ?) for update skip locked");
                var close = connection.prepareStatement(
                        "update recording_gate set closed_until = ? where slot not in (?, ?) and closed_until < ?")) {
            connection.setAutoCommit(false);
            free.setInt(1, today);
            free.setInt(2, tomorrow);
            if (count(free) < SLOTS - 2) {
                return false;
            }
            close.setObject(1, Rows.utc(until));
            close.setInt(2, today);
            close.setInt(3, tomorrow);
            close.setObject(4, Rows.utc(until));
            close.executeUpdate();
            connection.commit();
            return true;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The days that are over cannot be closed", e);
        }
    }

    private static int count(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    /** As the database's procedure {@code recording} does. */
    private static int slot(LocalDate day) {
        // MariaDB's to_days counts from year 0.
        return (int) Math.floorMod(day.getLong(ChronoField.EPOCH_DAY) + 719_528, SLOTS);
    }
}
