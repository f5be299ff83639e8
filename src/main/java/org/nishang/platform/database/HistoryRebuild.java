package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before anything is read: tables that an older server made are rebuilt where the server has become one that dates
 * history until 2106. To such a server every row that is still true seems to have ended in 2038; it says itself which
 * tables need it. Decision 0050.
 */
final class HistoryRebuild implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryRebuild.class);

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            rebuild(context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("Tables with history could not be rebuilt for the new server", e);
        }
    }

    /** @return the tables that were rebuilt */
    static List<String> rebuild(Connection owner) throws SQLException {
        var rebuilt = new ArrayList<String>();
        try (var statement = owner.createStatement()) {
            if (!isTrue(statement, "select from_unixtime(4294967295) is not null as said")) {
                return rebuilt;
            }
            for (String table : tables(statement)) {
                if (isOld(statement, table)) {
                    LOG.warn("{} is rebuilt, so that its history goes on after 2038", table);
                    statement.execute("set system_versioning_alter_history = keep");
                    statement.execute("alter table " + table + " force");
                    rebuilt.add(table);
                }
            }
        }
        return rebuilt;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'SYSTEM VERSIONED'""")) {
            while (rows.next()) {
                names.add(rows.getString("table_name"));
            }
        }
        return names;
    }

    private static boolean isOld(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("check table " + table + " for upgrade")) {
            boolean old = false;
            while (rows.next()) {
                old |= rows.getString("Msg_type").equals("error");
            }
            return old;
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean("said");
        }
    }

    @Override
    public String getCallbackName() {
        return "history beyond 2038";
    }
}
