package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Where a database is and as whom it is used. */
public record DatabaseAccount(String url, String user, String password) {

    /** A connection beside the pool, in UTC. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(with("timezone=UTC"), user, password);
    }

    /** The same one, whose connections come within a time or not at all. */
    DatabaseAccount within(Duration patience) {
        long millis = patience.toMillis();
        return new DatabaseAccount(with("connectTimeout=" + millis + "&socketTimeout=" + millis), user, password);
    }

    private String with(String option) {
        return url + (url.contains("?") ? "&" : "?") + option;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
