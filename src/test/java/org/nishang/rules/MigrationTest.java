package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.nishang.platform.database.DatabaseAccount;
import org.nishang.platform.database.DatabaseAccounts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The schema: written by hand, applied whole, able to hold every character. */
@PortalTest
class MigrationTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private final JdbcClient jdbc;
    private final Flyway flyway;
    private final DatabaseAccount owner;

    @Autowired
    MigrationTest(Flyway flyway, DatabaseAccounts accounts) {
        this.owner = accounts.owner();
        // As the owner of the tables, who sees all of what they are.
        this.jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        this.flyway = flyway;
    }

    @Test
    void filesAreNamedByNumberAndSubject() throws IOException {
        assertThat(files()).allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"));
        assertThat(files().stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void everyFileIsAppliedToAnEmptySchema() throws IOException {
        assertThat(flyway.info().applied()).hasSameSizeAs(files());
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void everyTextColumnIsUtf8mb4() {
        assertThat(strings("select concat(table_name, '.', column_name) from"
                        + " information_schema.columns where table_schema = database()"
                        + " and character_set_name not in ('utf8mb4', 'ascii')"))
                .isEmpty();
        assertThat(strings("select default_character_set_name from information_schema.schemata"
                        + " where schema_name = database()"))
                .containsExactly("utf8mb4");
    }

    @Test
    void rareCharactersDotsAndEmojiComeBackAsTheyWere() throws SQLException {
        String name = "𠮷田·阿依古丽 👗 ’";
        // Only the owner makes tables.
        var source = new SingleConnectionDataSource(owner.open(), true);
        var probe = JdbcClient.create(source);
        probe.sql("create temporary table probe (name varchar(64) not null)").update();

        probe.sql("insert into probe values (?)").param(name).update();

        assertThat(probe.sql("select name from probe").query(String.class).single())
                .isEqualTo(name);
        source.destroy();
    }

    @Test
    void factsKeepTheirEarlierRowsAndPersonalDataDoesNot() {
        var versioned = strings("select table_name from information_schema.tables where table_schema ="
                + " database() and table_type = 'SYSTEM VERSIONED'");

        assertThat(versioned)
                .contains("certificate", "employment", "headcount_declaration")
                .doesNotContain("person_identity", "certificate_document", "account");
    }

    /** Else a day could be closed while somebody records in it: decision 0049. */
    @Test
    void everyTableWithHistoryIsRecordedThroughTheGate() {
        assertThat(strings("""
                        select table_name from information_schema.tables t
                        where table_schema = database() and table_type = 'SYSTEM VERSIONED' and 3 <>
                          (select count(distinct r.event_manipulation) from information_schema.triggers r
                           where r.trigger_schema = t.table_schema and r.event_object_table = t.table_name
                             and r.action_statement like '%call recording()%'
                             and r.action_statement like '%call recorded_too_late()%')""")).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(strings("select table_name from information_schema.tables t where table_schema ="
                        + " database() and table_type <> 'VIEW' and not exists (select"
                        + " 1 from information_schema.table_constraints c where"
                        + " c.table_schema = t.table_schema and c.table_name ="
                        + " t.table_name and constraint_type = 'PRIMARY KEY')"))
                .isEmpty();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
