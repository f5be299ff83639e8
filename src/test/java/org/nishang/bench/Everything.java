package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nishang.common.Sha256;
import org.nishang.started.StartedPortal;

/**
 * What a data folder holds: of each table how many rows, earlier ones too, and a sum over all their columns; of each
 * key its digest.
 *
 * @param sums by the name of the table, or of the file
 */
record Everything(Map<String, String> sums) {

    /** @param columns of each table; columns that were added later are not looked at */
    static Everything of(StartedPortal portal, Path data, Map<String, List<String>> columns)
            throws IOException, SQLException {
        var sums = new TreeMap<String, String>();
        try (var database = portal.database()) {
            var versioned = new TreeSet<>(strings(
                    database,
                    "select table_name said from information_schema.tables"
                            + " where table_schema = database() and table_type = 'SYSTEM VERSIONED'"));
            for (var table : columns.entrySet()) {
                String from = table.getKey() + (versioned.contains(table.getKey()) ? " for system_time all" : "");
                sums.put(
                        table.getKey(),
                        strings(database, sum(table.getValue()) + from).getFirst());
            }
        }
        for (String key : List.of("personal-data.key", "search.key", "signing.key")) {
            byte[] bytes = Files.readAllBytes(data.resolve("secrets").resolve(key));
            sums.put(key, HexFormat.of().formatHex(Sha256.of(bytes)));
        }
        return new Everything(sums);
    }

    /** The columns of all tables as they are now. */
    static Map<String, List<String>> columns(StartedPortal portal) throws IOException, SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var database = portal.database()) {
            for (String line : strings(
                    database,
                    "select concat(c.table_name, ' ', c.column_name) said"
                            + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                            + " where table_schema = database() and t.table_type <> 'VIEW' order by c.ordinal_position")) {
                String[] words = line.split(" ");
                columns.computeIfAbsent(words[0], table -> new ArrayList<>()).add(words[1]);
            }
        }
        return columns;
    }

    private static String sum(List<String> columns) {
        return "select concat(count(*), ' ', coalesce(sum(crc32(concat_ws('|', "
                + String.join(
                        ", ",
                        columns.stream()
                                .map("isnull(`%1$s`), `%1$s`"::formatted)
                                .toList())
                + "))), 0)) said from ";
    }

    private static List<String> strings(Connection database, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString("said"));
            }
        }
        return found;
    }

    /** What is the same in both. */
    Set<String> sameAs(Everything other) {
        var same = new TreeSet<>(sums.keySet());
        same.removeIf(name -> !sums.get(name).equals(other.sums.get(name)));
        return same;
    }

    /** Only these tables and keys. */
    Everything only(Set<String> names) {
        var some = new TreeMap<>(sums);
        some.keySet().retainAll(names);
        return new Everything(some);
    }

    /** What of the other one is different here. */
    Set<String> differencesFrom(Everything other) {
        var differences = new TreeSet<>(sums.keySet());
        differences.addAll(other.sums.keySet());
        differences.removeAll(sameAs(other));
        return differences;
    }
}
