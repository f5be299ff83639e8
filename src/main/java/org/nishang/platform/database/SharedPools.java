package org.nishang.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Two pools on one database: {@link ConnectionShare} says which one a thread takes. Who waits for an ordinary
 * connection holds a thread of the door, so only so many may: some threads are left for exams, too.
 */
final class SharedPools extends AbstractRoutingDataSource implements AutoCloseable {

    /** With the twenty that have a connection this is fewer than the 200 threads of the door. */
    private static final int MOST_WAITING = 120;

    /** How long somebody waits for a connection altogether. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HikariDataSource ordinary;
    private final HikariDataSource exams;
    private final @Nullable Reachability database;

    /**
     * @param database asked when a pool has no connection at all, or none came within its own time; null where the
     *     server is the portal's own, which comes back by itself
     */
    SharedPools(HikariDataSource ordinary, HikariDataSource exams, @Nullable Reachability database) {
        this.ordinary = ordinary;
        this.exams = exams;
        this.database = database;
        setTargetDataSources(Map.of(ConnectionShare.ORDINARY, ordinary, ConnectionShare.EXAMS, exams));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return ConnectionShare.current();
    }

    /**
     * @throws SQLTransientConnectionException too many wait already, or none came free in time
     * @throws SQLException of class 08 where the database does not answer: at once where no connection is left, after
     *     one try where some are
     */
    @Override
    public Connection getConnection() throws SQLException {
        if (ConnectionShare.current() == ConnectionShare.ORDINARY && waiting() >= MOST_WAITING) {
            throw new SQLTransientConnectionException(MOST_WAITING + " wait for a connection already");
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        refuseAway();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException notYet) {
                // A server that froze leaves connections that look alive.
                if (database != null) {
                    database.refuseAway();
                }
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }

    private void refuseAway() throws SQLException {
        var pool = ConnectionShare.current() == ConnectionShare.EXAMS ? exams : ordinary;
        if (database != null && pool.getHikariPoolMXBean().getTotalConnections() == 0) {
            database.refuseAway();
        }
    }

    private int waiting() {
        return ordinary.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    @Override
    public void close() {
        exams.close();
        ordinary.close();
    }
}
