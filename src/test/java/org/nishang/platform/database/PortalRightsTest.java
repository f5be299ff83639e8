package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.audit.AuditLog;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has got hold of the portal's account cannot change what was recorded, nor the tables. */
@PortalTest
class PortalRightsTest {

    private static final String ACCESS_DENIED = "42000";

    private final DatabaseAccounts accounts;
    private final AuditLog log;

    @Autowired
    PortalRightsTest(DatabaseAccounts accounts, AuditLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attempt_change",
                "audit_checkpoint",
                "audit_entry",
                "certificate_act",
                "certificate_copy",
                "certificate_credential",
                "certificate_ground",
                "certificate_ground_item",
                "certificate_series_jump",
                "cpd_evidence",
                "exam_place_change",
                "exam_time_grant",
                "item_draft_editor",
                "item_draft_note",
                "kept_pass",
                "paper_seal_use",
                "person_apart",
                "print_paper",
                "print_run",
                "remark_effect",
                "row_change",
                "row_seal",
                "text_mark"
            })
    void whatIsRecordedForGoodIsOnlyAdded(String table) throws SQLException {
        try (var portal = accounts.portal().open()) {
            String column = strings(
                            portal,
                            "select column_name from information_schema.columns where table_schema ="
                                    + " database() and table_name = '" + table + "' limit 1")
                    .getFirst();
            assertRefused(portal, "update " + table + " set " + column + " = " + column);
            assertRefused(portal, "delete from " + table);
            assertRefused(portal, "truncate " + table);
            assertRefused(portal, "drop table " + table);
            assertRefused(portal, "alter table " + table + " add column x int");
            assertRefused(portal, "drop trigger tr_" + table + "_update");
            assertRefused(portal, "replace into " + table + " select * from " + table);
        }
        try (var owner = accounts.owner().open()) {
            assertThat(strings(
                            owner,
                            "select event_manipulation from information_schema.triggers where trigger_schema = database() and event_object_table = '"
                                    + table
                                    + "' and action_statement like 'call only_added(%'"))
                    .containsExactlyInAnyOrder("UPDATE", "DELETE");
        }
    }

    @Test
    void evenTheOwnerIsRefusedByTheTable() throws SQLException {
        log.record("system", "selfcheck.started", "a test", "");
        try (var owner = accounts.owner().open()) {
            for (String sql : List.of("update audit_entry set actor = 'x'", "delete from audit_entry")) {
                assertThatThrownBy(() -> execute(owner, sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("stays as it was recorded");
            }
        }
    }

    @Test
    void thePortalWritesEveryOtherTableAndReadsAll() throws SQLException {
        try (var portal = accounts.portal().open()) {
            assertThat(strings(portal, "select current_user()")).noneMatch(user -> user.startsWith("nishang@"));
            assertThat(strings(portal, "select count(*) from flyway_schema_history"))
                    .isNotEmpty();
            assertRefused(portal, "delete from flyway_schema_history");
            assertRefused(portal, "insert into flyway_schema_history select * from flyway_schema_history");
            assertRefused(portal, "create table x (x int)");
            assertRefused(portal, "delete history from certificate");
            execute(portal, "delete from fact_change where slot < 0");
        }
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(ACCESS_DENIED))
                .hasMessageContaining("denied");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
