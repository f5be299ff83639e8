package org.nishang.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.platform.database.AsKnown;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits, because what is rolled back leaves no history. */
@PortalTest
class HeadcountCorrectionTest {

    @Autowired
    private HeadcountDeclarations declarations;

    @Autowired
    private EnterpriseRegister register;

    @Autowired
    private EnterpriseDirectory directory;

    @Autowired
    private AsKnown asKnown;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private EnterpriseId enterprise = EnterpriseId.next();

    @AfterEach
    void remove() {
        for (String table : new String[] {"headcount_declaration", "enterprise"}) {
            jdbc.sql("delete from " + table + " where enterprise_id = ?")
                    .param(enterprise.value())
                    .update();
        }
    }

    @Test
    void keepsTheEarlierValueVisible() {
        enterprise = EnterpriseFixture.register(register, "330482", 41, "平湖试样制衣有限公司");
        var administrator = As.administrator(Scope.ALL);
        LocalDate day = LocalDate.now(clock).minusDays(10);

        daysAgo(5, () -> administrator.run(() -> declarations.declare(enterprise, day, 120)));
        administrator.run(() -> declarations.declare(enterprise, day, 150));
        administrator.run(() -> declarations.declare(enterprise, day, 150));

        var headcounts = administrator.call(() -> directory.sheet(enterprise)).headcounts();
        assertThat(headcounts)
                .extracting(HeadcountEntry::headcount, HeadcountEntry::current)
                .containsExactly(tuple(150, true), tuple(120, false));
        assertThat(asKnown.read(LocalDate.now(clock).minusDays(2), this::declared))
                .isEqualTo(120);
        assertThat(asKnown.read(null, this::declared)).isEqualTo(150);
    }

    private int declared() {
        return jdbc.sql("select headcount from headcount_declaration where enterprise_id = ?")
                .param(enterprise.value())
                .query(Integer.class)
                .single();
    }

    /** The server's own clock, which dates its history, for one transaction. */
    private void daysAgo(int days, Runnable act) {
        var then = clock.instant().minus(Duration.ofDays(days));
        transaction.executeWithoutResult(status -> RecordedThen.at(jdbc, then, act));
    }
}
