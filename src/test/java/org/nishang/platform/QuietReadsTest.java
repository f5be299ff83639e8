package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Read-only transactions cost their queries only, and still write nothing. */
@PortalTest
class QuietReadsTest {

    private static final String OWN_STATEMENTS =
            "select variable_value from information_schema.session_status where variable_name ="
                    + " 'QUESTIONS'";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    QuietReadsTest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aReadOnlyTransactionSendsNothingButItsQueries() {
        transaction.setReadOnly(true);
        long statements =
                transaction.execute(
                        outer -> {
                            long before = asked();
                            jdbc.sql("select 1").query(Integer.class).single();
                            return asked() - before;
                        });

        assertThat(statements).isEqualTo(2);
    }

    @Test
    void aWriteInAReadOnlyTransactionIsRefused() {
        transaction.setReadOnly(true);

        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        status ->
                                                jdbc.sql(
                                                                "update account set display_name ="
                                                                        + " 'x' where 1 = 0")
                                                        .update()))
                .hasStackTraceContaining("a write in a read-only transaction");
    }

    @Test
    void aWritingTransactionIsStillRolledBackWhole() {
        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        status -> {
                                            jdbc.sql("update account set display_name = 'x'")
                                                    .update();
                                            throw new IllegalStateException("stop");
                                        }))
                .hasMessage("stop");

        assertThat(
                        jdbc.sql("select count(*) from account where display_name = 'x'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private long asked() {
        return jdbc.sql(OWN_STATEMENTS).query(Long.class).single();
    }
}
