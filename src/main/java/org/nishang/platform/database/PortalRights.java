package org.nishang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * What the portal's account may do with each table, said by their owner after each migration. It may read all. It may
 * write, change and delete rows; in a table whose rows stay as they were recorded it may only add them. It may not
 * make, change, empty or drop a table, nor take away a trigger. From tables that are only added to, procedures of the
 * owner take out what identifies an erased person.
 */
final class PortalRights implements Callback {

    private static final Set<String> ADD = Set.of("INSERT");
    private static final Set<String> WRITE = Set.of("INSERT", "UPDATE", "DELETE");

    /** What takes out of such tables what identifies an erased person (decision 0066). */
    private static final String ERASING = """
            select routine_name said from information_schema.routines
            where routine_schema = database() and routine_type = 'PROCEDURE' and routine_name like 'erase\\_%'""";

    private final DatabaseAccounts accounts;

    PortalRights(DatabaseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && accounts.areTwo();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var portal = accounts.portal().open();
                var statement = context.getConnection().createStatement()) {
            give(statement, account(portal), context.getConfiguration().getTable());
        } catch (SQLException e) {
            throw new IllegalStateException("The rights of the portal's account cannot be set", e);
        }
    }

    /** As the server knows it: the host is part of it. */
    private static String account(Connection portal) throws SQLException {
        try (var statement = portal.createStatement()) {
            String account = strings(statement, "select current_user() said").getFirst();
            int at = account.lastIndexOf('@');
            return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
        }
    }

    private static void give(Statement statement, String account, String migrations) throws SQLException {
        var kept = new TreeSet<>(strings(statement, """
                select distinct event_object_table said from information_schema.triggers
                where trigger_schema = database() and action_statement like 'call only_added(%'"""));
        var given = new TreeMap<String, Set<String>>();
        for (String line : strings(statement, """
                select concat(table_name, ' ', privilege_type) said from information_schema.table_privileges
                where table_schema = database() and grantee = "%s\"""".formatted(account))) {
            String[] words = line.split(" ", 2);
            given.computeIfAbsent(words[0], table -> new TreeSet<>()).add(words[1]);
        }
        for (String table : strings(
                statement,
                "select table_name said from information_schema.tables where table_schema = database() and table_type <> 'VIEW'")) {
            Set<String> wanted = table.equals(migrations) ? Set.of() : kept.contains(table) ? ADD : WRITE;
            var has = given.getOrDefault(table, Set.of());
            say(statement, "grant %s on " + table + " to " + account, without(wanted, has));
            say(statement, "revoke %s on " + table + " from " + account, without(has, wanted));
        }
        for (String procedure : strings(statement, ERASING)) {
            statement.execute("grant execute on procedure " + procedure + " to " + account);
        }
    }

    private static Set<String> without(Set<String> rights, Set<String> others) {
        return rights.stream().filter(right -> !others.contains(right)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void say(Statement statement, String sentence, Set<String> rights) throws SQLException {
        if (!rights.isEmpty()) {
            statement.execute(sentence.formatted(String.join(", ", rights)));
        }
    }

    /** @param sql with one column, called {@code said} */
    private static List<String> strings(Statement statement, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString("said"));
            }
        }
        return found;
    }

    @Override
    public String getCallbackName() {
        return "rights of the portal";
    }
}
