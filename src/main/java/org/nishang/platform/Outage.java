package org.nishang.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps the portal from its work without being a fault of it: an operator mends it, or it passes. */
public enum Outage {
    /** The database does not answer. */
    DATABASE_AWAY("common.database-away"),
    /** Nothing more can be written, by the database or by the portal. */
    DISK_FULL("common.disk-full"),
    /** More want the database at once than it can serve. */
    BUSY("common.busy");

    /** Of MariaDB: writing failed, disk full, record file full. */
    private static final Set<Integer> FULL = Set.of(3, 1021, 1114);

    /** Of the operating system, in the words of whoever met it. */
    private static final Set<String> NO_SPACE = Set.of("No space left on device", "Disk quota exceeded", "error 28");

    private final String code;

    Outage(String code) {
        this.code = code;
    }

    /** The code of its problem document, and the key of its words. */
    public String code() {
        return code;
    }

    /** @return empty where it is a fault of the portal, or not known to be none */
    public static Optional<Outage> of(@Nullable Throwable fault) {
        Optional<Outage> found = Optional.empty();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            var named = named(cause);
            if (named.isPresent()) {
                // The deepest one says why: a pool that has no connection to give may have no database.
                found = named;
            }
        }
        return found;
    }

    private static Optional<Outage> named(Throwable cause) {
        if (isFull(cause)) {
            return Optional.of(DISK_FULL);
        }
        if (cause instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith("08")) {
            return Optional.of(DATABASE_AWAY);
        }
        return cause instanceof SQLTransientConnectionException ? Optional.of(BUSY) : Optional.empty();
    }

    private static boolean isFull(Throwable cause) {
        return cause instanceof SQLException sql && (FULL.contains(sql.getErrorCode()) || saysSo(cause))
                || cause instanceof IOException && saysSo(cause);
    }

    private static boolean saysSo(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return NO_SPACE.stream().anyMatch(message::contains);
    }
}
