package org.nishang.platform.ledger;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The triggers that record each change of a watched row; made by the owner of the tables after each migration where
 * they are not as they should be. Earlier rows cannot be put in where they are.
 */
@Component
public class WatchTriggers implements Callback {

    private final List<WatchedTable> tables;

    WatchTriggers(ObjectProvider<Watched> watched) {
        this.tables =
                watched.orderedStream().flatMap(one -> one.tables().stream()).toList();
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            Map<String, String> present = present(statement);
            for (WatchedTable table : tables) {
                for (var trigger : of(table).entrySet()) {
                    if (!trigger.getValue().equals(present.get(trigger.getKey()))) {
                        statement.execute("create or replace trigger %s after %s on %s for each row %s"
                                .formatted(
                                        trigger.getKey(),
                                        trigger.getKey()
                                                .substring(trigger.getKey().lastIndexOf('_') + 1),
                                        table.name(),
                                        trigger.getValue()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be watched", e);
        }
    }

    /**
     * Watched tables whose triggers are not as they were made.
     *
     * @param statement of the owner: nobody else sees triggers
     */
    List<WatchedTable> unwatched(Statement statement) throws SQLException {
        Map<String, String> present = present(statement);
        var unwatched = new ArrayList<WatchedTable>();
        for (WatchedTable table : tables) {
            if (!present.entrySet().containsAll(of(table).entrySet())) {
                unwatched.add(table);
            }
        }
        return unwatched;
    }

    private static Map<String, String> present(Statement statement) throws SQLException {
        var present = new TreeMap<String, String>();
        try (var rows = statement.executeQuery("""
                select trigger_name, action_statement from information_schema.triggers
                where trigger_schema = database() and trigger_name like 'tr\\_watch\\_%'""")) {
            while (rows.next()) {
                present.put(rows.getString("trigger_name"), rows.getString("action_statement"));
            }
        }
        return present;
    }

    /** Name and body of each; the last word of the name is what it follows. */
    private static Map<String, String> of(WatchedTable table) {
        var triggers = new LinkedHashMap<String, String>();
        String name = "tr_watch_" + table.name() + "_";
        triggers.put(
                name + "insert",
                entry(table, "new", table.stateSql("new"), table.counter().once()));
        String moved = "if binary %s <> binary %s then %s; end if; "
                .formatted(table.keySql("old"), table.keySql("new"), entry(table, "old", "null", "0"));
        String changed =
                entry(table, "new", table.stateSql("new"), table.counter().onUpdate()) + ";";
        triggers.put(
                name + "update",
                "begin "
                        + moved
                        + (table.eased()
                                ? "if %s <> %s then %s end if;"
                                        .formatted(table.stateSql("old"), table.stateSql("new"), changed)
                                : changed)
                        + " end");
        triggers.put(
                name + "delete", entry(table, "old", "null", table.counter().once()));
        return triggers;
    }

    private static String entry(WatchedTable table, String row, String state, String counts) {
        return "insert into row_change (seal, thing, row_key, state, at, counts) values (@row_seal, '%s', %s, %s, now(6), %s)"
                .formatted(table.name(), table.keySql(row), state, counts);
    }

    @Override
    public String getCallbackName() {
        return "watch on tables";
    }
}
