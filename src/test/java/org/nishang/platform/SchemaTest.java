package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SchemaTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void speaksUtf8mb4Everywhere() {
        assertThat(
                        strings(
                                "select default_character_set_name from information_schema.schemata where schema_name = database()"))
                .containsExactly("utf8mb4");
        assertThat(
                        strings(
                                "select table_name from information_schema.tables where table_schema = database() and table_collation not like 'utf8mb4%'"))
                .isEmpty();
        assertThat(
                        strings(
                                "select concat(table_name, '.', column_name) from information_schema.columns where table_schema = database() and character_set_name <> 'utf8mb4'"))
                .isEmpty();
        assertThat(strings("select @@character_set_connection")).containsExactly("utf8mb4");
    }

    @Test
    void storesRareCharactersMiddleDotsAndEmoji() {
        String text = "陈𠮷祥·买买提 👩🏽‍🏭";

        jdbc.sql(
                        "insert into account (account_id, username, password_hash, display_name, created_at, version) values (uuid(), 'utf8mb4', '', ?, now(6), 0)")
                .param(text)
                .update();

        assertThat(strings("select display_name from account where username = 'utf8mb4'"))
                .containsExactly(text);
    }

    @Test
    void tellsRareCharactersApart() {
        assertThat(strings("select name from person_identity where name = '陈𠮷祥'"))
                .hasSize(1);
        assertThat(strings("select name from person_identity where name = '陈𠮸祥'"))
                .isEmpty();
    }

    @Test
    void keepsTheHistoryOfFacts() {
        assertThat(
                        strings(
                                "select table_name from information_schema.tables where table_schema = database() and table_type = 'SYSTEM VERSIONED'"))
                .contains(
                        "enterprise",
                        "enterprise_region",
                        "headcount_declaration",
                        "employment",
                        "training_session",
                        "training_outcome",
                        "certificate",
                        "certificate_suspension",
                        "certificate_reissue",
                        "staffing_rule_set",
                        "staffing_rule_row",
                        "staffing_rule_adjustment");
    }

    @Test
    void keepsNoHistoryOfWhatIdentifiesPeople() {
        assertThat(
                        strings(
                                "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'"))
                .contains("person", "person_identity", "certificate_document", "account");
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
