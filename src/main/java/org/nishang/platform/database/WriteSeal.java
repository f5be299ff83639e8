package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Marks what the portal itself writes, so that it can be told from what others write into its database. */
public interface WriteSeal {

    /** Whether this statement may change rows that are watched. */
    boolean concerns(String sql);

    /** Says to the connection that the portal writes in this transaction. */
    UUID begin(Connection connection) throws SQLException;

    /** Seals what was written; the transaction is committed after it. */
    void end(Connection connection, UUID seal) throws SQLException;
}
