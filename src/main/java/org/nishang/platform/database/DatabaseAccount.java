package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and as whom it is used. */
public record DatabaseAccount(String url, String user, String password) {

    /** A connection beside the pool, in UTC. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "timezone=UTC", user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
