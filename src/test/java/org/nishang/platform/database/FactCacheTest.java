package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Kept for exactly as long as no fact changes, whoever changes it. */
@PortalTest
class FactCacheTest {

    private static final String ENTERPRISE = "0190a000-0000-7000-8000-00000000f002";

    @Autowired
    FactCache cache;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void readsAgainOnlyAfterAChange() {
        assertThat(sum()).isZero();
        assertThat(sum()).isZero();
        assertThat(reads).hasValue(1);

        try {
            jdbc.sql("insert into headcount_declaration values (?, '2026-01-01', 7, 'x', now(6))")
                    .param(ENTERPRISE)
                    .update();
            assertThat(sum()).isEqualTo(7);
            jdbc.sql("update headcount_declaration set headcount = 8 where enterprise_id = ?")
                    .param(ENTERPRISE)
                    .update();
            assertThat(sum()).isEqualTo(8);
            assertThat(sum()).isEqualTo(8);
            assertThat(reads).hasValue(3);
        } finally {
            jdbc.sql("delete from headcount_declaration where enterprise_id = ?")
                    .param(ENTERPRISE)
                    .update();
        }
        assertThat(sum()).isZero();
    }

    @Test
    void whatAnUndoneTransactionSawIsNotGivenToOthers() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into headcount_declaration values (?, '2026-01-01', 7, 'x', now(6))")
                    .param(ENTERPRISE)
                    .update();
            assertThat(sum()).isEqualTo(7);
            status.setRollbackOnly();
        });

        assertThat(sum()).isZero();
        try {
            jdbc.sql("insert into headcount_declaration values (?, '2026-01-02', 9, 'x', now(6))")
                    .param(ENTERPRISE)
                    .update();
            assertThat(sum()).isEqualTo(9);
        } finally {
            jdbc.sql("delete from headcount_declaration where enterprise_id = ?")
                    .param(ENTERPRISE)
                    .update();
        }
    }

    private int sum() {
        return cache.get("FactCacheTest", () -> {
            reads.incrementAndGet();
            return jdbc.sql("select coalesce(sum(headcount), 0) from headcount_declaration where enterprise_id = ?")
                    .param(ENTERPRISE)
                    .query(Integer.class)
                    .single();
        });
    }
}
