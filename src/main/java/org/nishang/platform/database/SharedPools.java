package org.nishang.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Two pools on one database: {@link ConnectionShare} says which one a thread takes. Who waits for an ordinary
 * connection holds a thread of the door, so only so many may: some threads are left for exams, too.
 */
final class SharedPools extends AbstractRoutingDataSource implements AutoCloseable {

    /** With the twenty that have a connection this is fewer than the 200 threads of the door. */
    private static final int MOST_WAITING = 120;

    private final HikariDataSource ordinary;
    private final HikariDataSource exams;

    SharedPools(HikariDataSource ordinary, HikariDataSource exams) {
        this.ordinary = ordinary;
        this.exams = exams;
        setTargetDataSources(Map.of(ConnectionShare.ORDINARY, ordinary, ConnectionShare.EXAMS, exams));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return ConnectionShare.current();
    }

    /** @throws SQLTransientConnectionException too many wait already, or none came free in time */
    @Override
    public Connection getConnection() throws SQLException {
        if (ConnectionShare.current() == ConnectionShare.ORDINARY && waiting() >= MOST_WAITING) {
            throw new SQLTransientConnectionException(MOST_WAITING + " wait for a connection already");
        }
        return super.getConnection();
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
