package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions cost what they ask and little else, and are whole all the same. */
@PortalTest
class QuietReadsTest {

    private static final String OWN_STATEMENTS =
            "select variable_value from information_schema.session_status where variable_name =" + " 'QUESTIONS'";

    private final JdbcClient jdbc;
    private final DataSource source;
    private final TransactionTemplate transaction;

    @Autowired
    QuietReadsTest(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aReadOnlyTransactionSendsNothingButItsQueries() {
        transaction.setReadOnly(true);
        long statements = transaction.execute(outer -> {
            long before = asked();
            jdbc.sql("select 1").query(Integer.class).single();
            return asked() - before;
        });

        assertThat(statements).isEqualTo(2);
    }

    @Test
    void aWriteInAReadOnlyTransactionIsRefused() {
        transaction.setReadOnly(true);

        assertThatThrownBy(() ->
                        transaction.execute(status -> jdbc.sql("update account set display_name =" + " 'x' where 1 = 0")
                                .update()))
                .hasStackTraceContaining("a write in a read-only transaction");
    }

    @Test
    void aWritingTransactionIsStillRolledBackWhole() {
        assertThatThrownBy(() -> transaction.execute(status -> {
                    jdbc.sql("update account set display_name = 'x'").update();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(jdbc.sql("select count(*) from account where display_name = 'x'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWritingTransactionSendsItsBeginningAndItsEndOnce() throws SQLException {
        try (var connection = source.getConnection()) {
            long before = asked(connection);
            connection.setAutoCommit(false);
            ask(connection, "select 1");
            ask(connection, "select 2");
            connection.commit();
            connection.setAutoCommit(true);

            assertThat(asked(connection) - before - 1).isEqualTo(4);
        }
    }

    @Test
    void aTransactionThatAsksNothingSendsNothing() throws SQLException {
        try (var connection = source.getConnection()) {
            long before = asked(connection);
            connection.setAutoCommit(false);
            connection.commit();
            connection.setAutoCommit(true);

            assertThat(asked(connection) - before - 1).isZero();
        }
    }

    @Test
    void whatWasNotCommittedIsRolledBackWhenTheConnectionIsGivenBack() throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("update account set display_name = 'y'")) {
                statement.executeUpdate();
            }
        }

        assertThat(jdbc.sql("select count(*) from account where display_name = 'y'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTransactionWhoseServerIsGoneGivesItsConnectionBackAndCommitsNothing() throws SQLException {
        var pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        int before = pool.getActiveConnections();
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        long id;
        try (var statement = connection.prepareStatement("select connection_id()");
                var rows = statement.executeQuery()) {
            rows.next();
            id = rows.getLong(1);
        }
        jdbc.sql("kill hard connection " + id).update();

        assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
        connection.setAutoCommit(true);
        connection.close();

        assertThat(pool.getActiveConnections()).isEqualTo(before);
    }

    private static void ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.executeQuery();
        }
    }

    private static long asked(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(OWN_STATEMENTS);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long asked() {
        return jdbc.sql(OWN_STATEMENTS).query(Long.class).single();
    }
}
