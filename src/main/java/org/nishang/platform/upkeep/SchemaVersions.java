package org.nishang.platform.upkeep;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nishang.common.Refusal;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which migrations a database has had, and which of them this program knows, by their numbers.
 *
 * @param applied empty for a new database
 */
record SchemaVersions(SortedSet<String> applied, SortedSet<String> known) {

    /** Where this program's migrations are, unless an operator adds places. */
    static final String SHIPPED = "classpath:db/migration";

    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");

    static SchemaVersions of(Connection database, Collection<String> locations) throws SQLException, IOException {
        return new SchemaVersions(applied(database), known(locations));
    }

    private static SortedSet<String> applied(Connection database) throws SQLException {
        var applied = new TreeSet<String>();
        try (var statement = database.createStatement()) {
            try (var tables = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_name = 'flyway_schema_history'")) {
                if (!tables.next()) {
                    return applied;
                }
            }
            try (var rows = statement.executeQuery(
                    "select version from flyway_schema_history where success and version is not null")) {
                while (rows.next()) {
                    applied.add(rows.getString("version"));
                }
            }
        }
        return applied;
    }

    private static SortedSet<String> known(Collection<String> locations) throws IOException {
        var known = new TreeSet<String>();
        var files = new PathMatchingResourcePatternResolver();
        for (String location : locations) {
            for (var file : files.getResources(location.replace("filesystem:", "file:") + "/V*.sql")) {
                var name = FILE.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    known.add(name.group(1));
                }
            }
        }
        return known;
    }

    boolean isNew() {
        return applied.isEmpty();
    }

    /** Whether the database has still to be brought to this program's version. */
    boolean isBehind() {
        return !applied.containsAll(known);
    }

    /**
     * What a newer program recorded cannot be read by this one, or only in part.
     *
     * @throws Refusal {@code platform.upgrade.newer}
     */
    void refuseNewer() {
        var unknown = new TreeSet<>(applied);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refusal("platform.upgrade.newer", unknown.last(), known.last());
        }
    }
}
