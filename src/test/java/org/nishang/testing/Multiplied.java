package org.nishang.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a region of {@link ScaleData} several times as large inside the database: each row is copied with its whole
 * recorded history, under ids and numbers that tell the copies apart.
 */
public final class Multiplied {

    private record Table(String name, String columns, String copy) {}

    /** {@code #} is the number of the copy, two hexadecimal digits. */
    private static final List<Table> VERSIONED = List.of(
            new Table(
                    "enterprise",
                    "enterprise_id, uscc, name, name_pinyin, name_initials, region_code, customs_broker, registered_on, deregistered_on, version",
                    id("enterprise_id")
                            + ", concat(left(uscc, 6), '#', substr(uscc, 9)), concat(name, '#'), concat(name_pinyin, ' #'), name_initials, region_code, customs_broker, registered_on, deregistered_on, version"),
            new Table(
                    "headcount_declaration",
                    "enterprise_id, as_of, headcount, declared_by, declared_at",
                    id("enterprise_id") + ", as_of, headcount, declared_by, declared_at"),
            new Table(
                    "employment",
                    "employment_id, person_id, enterprise_id, posts, joined_on, left_on, version",
                    id("employment_id")
                            + ", "
                            + id("person_id")
                            + ", "
                            + id("enterprise_id")
                            + ", posts, joined_on, left_on, version"),
            new Table(
                    "certificate",
                    "certificate_id, number, person_id, role, issued_on, last_day, renews, revoked_on, version",
                    id("certificate_id")
                            + ", concat(number, '-#'), "
                            + id("person_id")
                            + ", role, issued_on, last_day, "
                            + id("renews")
                            + ", revoked_on, version"),
            new Table(
                    "certificate_suspension",
                    "certificate_id, from_date, to_date, reason",
                    id("certificate_id") + ", from_date, to_date, reason"));

    private Multiplied() {}

    /** @param factor at most 200; 1 changes nothing */
    public static void by(Connection connection, int factor) throws SQLException {
        try (var statement = connection.createStatement()) {
            var triggers = withoutTriggers(statement);
            statement.execute("set @@system_versioning_insert_history = 1");
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            for (int copy = 1; copy < factor; copy++) {
                copy(statement, String.format("%02X", copy));
            }
            for (String trigger : triggers) {
                statement.execute(trigger);
            }
        }
    }

    private static void copy(Statement statement, String copy) throws SQLException {
        statement.execute("insert into person (person_id, created_at) select %s, created_at from person where %s"
                .formatted(id("person_id"), original("person_id"))
                .replace("#", copy));
        statement.execute(
                "insert into person_identity (person_id, name, name_pinyin, name_initials, sex, document_type, document_cipher, document_hash, document_masked, document_last4, born_hash, version) select %s, name, name_pinyin, name_initials, sex, document_type, document_cipher, unhex(sha2(concat(hex(document_hash), '#'), 256)), document_masked, document_last4, born_hash, version from person_identity where %s"
                        .formatted(id("person_id"), original("person_id"))
                        .replace("#", copy));
        for (Table table : VERSIONED) {
            String key = table.columns().substring(0, table.columns().indexOf(','));
            statement.execute(
                    "insert into %1$s (%2$s, row_start, row_end) select %3$s, row_start, row_end from %1$s for system_time all where %4$s"
                            .formatted(table.name(), table.columns(), table.copy(), original(key))
                            .replace("#", copy));
        }
    }

    /** Copies have their number in the last group of the id, where originals have 00. */
    private static String id(String column) {
        return "cast(insert(cast(" + column + " as char), 25, 2, '#') as uuid)";
    }

    private static String original(String column) {
        return "substr(cast(" + column + " as char), 25, 2) = '00'";
    }

    private static List<String> withoutTriggers(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        var again = new ArrayList<String>();
        try (var rows = statement.executeQuery(
                "select trigger_name, event_manipulation, event_object_table, action_statement from information_schema.triggers where trigger_schema = database()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                again.add("create trigger %s after %s on %s for each row %s"
                        .formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        for (String name : names) {
            statement.execute("drop trigger " + name);
        }
        return again;
    }
}
