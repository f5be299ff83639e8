package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database answers at all. Asked by those who would otherwise wait for a connection that cannot come: one
 * asks, and for a moment the others take the answer.
 */
final class Reachability {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final DatabaseAccount account;
    private long askedAt;
    private boolean asked;
    private @Nullable SQLException away;

    Reachability(DatabaseAccount account) {
        this.account = account;
    }

    /** @throws SQLException of class 08 if it does not answer within two seconds */
    synchronized void refuseAway() throws SQLException {
        if (!asked || System.nanoTime() - askedAt > FRESH) {
            away = ask();
            askedAt = System.nanoTime();
            asked = true;
        }
        if (away != null) {
            throw new SQLException("The database does not answer", "08001", away);
        }
    }

    private @Nullable SQLException ask() {
        try (Connection answering = account.within(Duration.ofSeconds(2)).open()) {
            return null;
        } catch (SQLException e) {
            return e;
        }
    }
}
