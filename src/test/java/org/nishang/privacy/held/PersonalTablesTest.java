package org.nishang.privacy.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.PersonalTable.Erasure;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table with something about people is forgotten: a module speaks for it, or it is named here with the reason. */
@ThinPortalTest
class PersonalTablesTest {

    /** What a column is called that says who somebody is, or how to reach them. */
    private static final String PERSONAL =
            "(person_id|account_id|recipient|gone|into_id|one_id|other_id|holder|username|display_name|mobile|mail|address|phone|photo|jpeg|frozen|document_.*|typed_.*|name_pinyin|opens_account)";

    private static final Map<String, String> OF_NOBODY = Map.of(
            "staffing_change", "numbers of changes, emptied as soon as they are counted",
            "enterprise", "enterprises; their name is no person’s");

    private final HeldData held;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    /** Who sees what triggers and procedures do. */
    private final JdbcClient owner;

    @Autowired
    PersonalTablesTest(HeldData held, JdbcClient jdbc, MessageSource messages, Flyway flyway) {
        this.held = held;
        this.jdbc = jdbc;
        this.messages = messages;
        this.owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    @Test
    void everyTableWithSomethingAboutPeopleIsSpokenFor() {
        Map<String, TreeSet<String>> personal = new TreeMap<>();
        jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and t.table_type <> 'VIEW' and c.column_name regexp ?""").param("^" + PERSONAL + "$").query(row -> {
            personal.computeIfAbsent(row.getString("table_name"), table -> new TreeSet<>())
                    .add(row.getString("column_name"));
        });
        personal.keySet().removeAll(names());
        personal.keySet().removeAll(OF_NOBODY.keySet());

        assertThat(personal).as("tables for which no PersonalData speaks").isEmpty();
    }

    @Test
    void noTableIsSaidTwice() {
        assertThat(held.tables()).extracting(PersonalTable::name).doesNotHaveDuplicates();
    }

    /** All that is said of the tables is SQL that the database understands. */
    @Test
    void whatIsSaidCanBeRead() {
        var nobody = new Subject(Set.of(new UUID(0, 1)), Set.of(), Set.of());
        for (PersonalTable table : held.tables()) {
            assertThat(held.count(table, nobody)).as(table.name()).isZero();
            if (table.retention().isPresent()) {
                jdbc.sql("select count(*) from %s t where %s < now(6)".formatted(table.name(), table.since()))
                        .query(Integer.class)
                        .single();
            }
        }
    }

    @Test
    void whatIsKeptHasAGroundAndWhatIsReplacedSaysWith() {
        assertThat(held.tables())
                .allSatisfy(table -> assertThat(table.erasure() == Erasure.KEPT)
                        .as(table.name())
                        .isEqualTo(table.ground().isPresent()))
                .allSatisfy(table -> assertThat(table.erasure() == Erasure.REPLACED)
                        .as(table.name())
                        .isEqualTo(!table.replacement().isEmpty()));
    }

    /** What the portal changes or deletes itself has no trigger that may refuse it, and no history that keeps it. */
    @Test
    void whatIsErasedOrGoesInTimeIsRefusedByNobody() {
        assertThat(held.tables())
                .filteredOn(table -> !asked(table).isEmpty())
                .allSatisfy(table ->
                        assertThat(refusing(table.name())).as(table.name()).doesNotContainAnyElementsOf(asked(table)))
                .noneMatch(this::isVersioned);
    }

    @Test
    void whatOnlyTheOwnerErasesHasItsProcedure() {
        assertThat(owner.sql("""
                        select routine_name from information_schema.routines
                        where routine_schema = database() and routine_name like 'erase\\_%'""").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(held.tables().stream()
                        .filter(table -> table.erasure() == Erasure.BY_OWNER)
                        .map(table -> "erase_" + table.name())
                        .toList());
    }

    /** What the portal does itself to rows of a table. */
    private static Set<String> asked(PersonalTable table) {
        var asked = new TreeSet<String>();
        if (table.erasure() == Erasure.REPLACED) {
            asked.add("UPDATE");
        }
        if (table.erasure() == Erasure.DELETED || table.retention().isPresent()) {
            asked.add("DELETE");
        }
        return asked;
    }

    /** What a trigger of a table, or a procedure that it calls, refuses. */
    private List<String> refusing(String table) {
        return owner.sql("""
                        select t.event_manipulation from information_schema.triggers t
                        where t.trigger_schema = database() and t.event_object_table = ?
                          and (t.action_statement like '%signal%' or exists
                            (select 1 from information_schema.routines r
                             where r.routine_schema = database() and r.routine_definition like '%signal%'
                               and t.action_statement like concat('%call ', r.routine_name, '(%')))""").param(table).query(String.class).list();
    }

    private boolean isVersioned(PersonalTable table) {
        return owner.sql(
                        "select table_type = 'SYSTEM VERSIONED' from information_schema.tables where table_schema = database() and table_name = ?")
                .param(table.name())
                .query(Boolean.class)
                .single();
    }

    @Test
    void everythingHasItsWords() {
        var keys = held.tables().stream()
                .flatMap(table -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("privacy.table." + table.name()),
                        table.shown().stream().map(ShownColumn::of).map(column -> "privacy.column." + column.name())))
                .distinct()
                .toList();
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(keys)
                    .allSatisfy(key ->
                            assertThat(messages.getMessage(key, null, language)).isNotBlank());
        }
    }

    private List<String> names() {
        return held.tables().stream().map(PersonalTable::name).collect(Collectors.toList());
    }
}
