package org.nishang.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.common.Uuids;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.PersonalTable.Erasure;
import org.nishang.privacy.held.HeldData;
import org.nishang.privacy.held.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives somebody a row in each table that holds something about people and has none of theirs yet. Such a row is put
 * together from the columns alone: it belongs to what else the person has, and a text stands wherever words could. It
 * means nothing to any rule.
 */
public final class RowEverywhere {

    private static final String ACCOUNT = "account_id";

    private static final Set<String> A_PERSON = Set.of("person_id", "recipient", "gone", "one_id", "subject");

    /**
     * What is written when somebody asks for erasure and is erased; proposals say in their words whom they are about.
     */
    private static final Set<String> BY_ITSELF = Set.of("privacy_request", "erased_person", "proposal");

    /** Names of accounts that acted stay (decision 0066); posts are codes. */
    private static final String NO_WORDS = ".*_by|actor|posts";

    private record Column(String name, String type, int length, boolean required, boolean key) {}

    private final JdbcClient jdbc;
    private final HeldData held;
    private final Subject subject;
    private final String text;

    /** @param text of words in what is not kept; at most 10 characters */
    public RowEverywhere(JdbcClient jdbc, HeldData held, Subject subject, String text) {
        this.jdbc = jdbc;
        this.held = held;
        this.subject = subject;
        this.text = text;
    }

    /**
     * In a transaction.
     *
     * @throws IllegalStateException a row put into a table is none of the person's: the table needs words here
     */
    public void fill() {
        jdbc.sql("set foreign_key_checks = 0, check_constraint_checks = 0").update();
        try {
            // What a row belongs to comes first.
            for (var missing = missing(); !missing.isEmpty(); missing = missing()) {
                var open = missing;
                insert(open.stream()
                        .filter(table -> !waits(table, open))
                        .findFirst()
                        .orElseGet(open::getFirst));
            }
        } finally {
            jdbc.sql("set foreign_key_checks = 1, check_constraint_checks = 1").update();
        }
    }

    private List<PersonalTable> missing() {
        return held.tables().stream()
                .filter(table -> !BY_ITSELF.contains(table.name()))
                .filter(table -> held.count(table, subject) == 0)
                .toList();
    }

    private boolean waits(PersonalTable table, List<PersonalTable> missing) {
        return columns(table.name()).stream()
                .flatMap(column -> owner(column).stream())
                .anyMatch(owner -> !owner.equals(table) && missing.contains(owner));
    }

    /** The table that a key is of: modules say it before what belongs to it. */
    private Optional<PersonalTable> owner(Column column) {
        return held.tables().stream()
                .filter(table -> key(table.name()).filter(column.name()::equals).isPresent())
                .findFirst();
    }

    private void insert(PersonalTable table) {
        var values = new HashMap<String, Object>();
        for (Column column : columns(table.name())) {
            belongs(column, table).or(() -> plain(column, table)).ifPresent(value -> values.put(column.name(), value));
        }
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(
                                table.name(),
                                String.join(", ", values.keySet()),
                                values.keySet().stream().map(":"::concat).collect(Collectors.joining(", "))))
                .params(values)
                .update();
        if (held.count(table, subject) == 0) {
            throw new IllegalStateException("A row of " + table.name() + " does not belong to the person: " + values);
        }
    }

    /** The key of what the person has in another table. */
    private Optional<Object> belongs(Column column, PersonalTable of) {
        if (A_PERSON.contains(column.name())) {
            return Optional.of(subject.people().iterator().next());
        }
        if (column.name().equals(ACCOUNT)) {
            return Optional.of(subject.accounts().iterator().next());
        }
        return owner(column)
                .filter(owner -> !owner.equals(of))
                .flatMap(owner -> jdbc.sql("select t.%s from %s t where %s limit 1"
                                .formatted(column.name(), owner.name(), owner.whose()))
                        .params(subject.parameters())
                        .query((row, n) -> row.getObject(1))
                        .optional());
    }

    private Optional<Object> plain(Column column, PersonalTable table) {
        boolean words = table.erasure() != Erasure.KEPT
                && column.length() >= 64
                && !column.key()
                && !column.name().matches(NO_WORDS);
        return switch (column.type()) {
            case "varchar", "char", "text", "mediumtext", "longtext" -> words ? Optional.of(text) : needed(column, "x");
            case "uuid" -> needed(column, Uuids.next());
            case "date", "datetime" -> needed(column, "2020-01-01");
            case "binary", "varbinary", "blob", "mediumblob", "longblob" -> needed(column, new byte[] {1});
            default -> needed(column, 1);
        };
    }

    private static Optional<Object> needed(Column column, Object value) {
        return column.required() ? Optional.of(value) : Optional.empty();
    }

    /** The column that alone is the key of a table. */
    private Optional<String> key(String table) {
        var keys = columns(table).stream().filter(Column::key).map(Column::name).toList();
        return keys.size() == 1 && !A_PERSON.contains(keys.getFirst()) && !keys.contains(ACCOUNT)
                ? Optional.of(keys.getFirst())
                : Optional.empty();
    }

    private final Map<String, List<Column>> known = new HashMap<>();

    private List<Column> columns(String table) {
        return known.computeIfAbsent(
                table,
                name -> jdbc.sql("""
                        select column_name, data_type, coalesce(character_maximum_length, 0) as length, column_key = 'PRI' as is_key,
                               is_nullable = 'NO' and column_default is null as required
                        from information_schema.columns
                        where table_schema = database() and table_name = ? and is_generated = 'NEVER'
                          and extra not like '%auto_increment%' and extra not like '%generated%'
                        order by ordinal_position""")
                        .param(name)
                        .query((row, n) -> new Column(
                                row.getString("column_name"),
                                row.getString("data_type"),
                                (int) Math.min(row.getLong("length"), Integer.MAX_VALUE),
                                row.getBoolean("required"),
                                row.getBoolean("is_key")))
                        .list());
    }
}
