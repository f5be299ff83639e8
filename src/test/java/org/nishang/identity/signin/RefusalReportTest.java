package org.nishang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Network;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The log tells of refused tries, and is not filled by them. */
@ThinPortalTest
@Transactional
class RefusalReportTest {

    @Autowired
    private RefusalReport report;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private long before;

    @BeforeEach
    void anAccount() {
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.LEARNER), Scope.NOTHING),
                "Silk-And-Thread-9",
                false);
        entities.flush();
        jdbc.sql("delete from sign_in_refusal").update();
        before = jdbc.sql("select max(seq) from audit_entry").query(Long.class).single();
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void aThousandTriesOnAnAccountAreOneEntry() {
        for (int i = 0; i < 1000; i++) {
            tryFrom("10.0." + i / 250 + "." + i % 250, "weaver");
        }

        report.report();

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry).startsWith("identity.sign-in-refused weaver tries=1000 names=1 networks=1000 from=10.0.");
        });
    }

    @Test
    void oneNetworkOnManyAccountsIsOneEntry() {
        for (int i = 0; i < 38; i++) {
            tryFrom("2001:db8:1:2::" + i, i == 0 ? "weaver" : "nobody-" + i);
        }
        tryFrom("203.0.113.5", "weaver");

        report.report();

        assertThat(entries()).hasSize(2);
        assertThat(entries().getFirst())
                .startsWith(
                        "identity.sign-ins-sprayed many tries=38 names=38 networks=1 from=2001:db8:1:2:0:0:0:0/64 ");
        assertThat(entries().getLast())
                .startsWith("identity.sign-in-refused weaver tries=1 names=1 networks=1 from=203.0.113.5 ");
    }

    @Test
    void whatWasTypedInsteadOfANameIsNotKept() {
        tryFrom("203.0.113.5", "My-Secret-Password-1");

        report.report();

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry).startsWith("identity.sign-in-refused unknown tries=1 ");
            assertThat(entry).doesNotContainIgnoringCase("secret");
        });
    }

    @Test
    void manyNetworksOnManyNamesAreStillFewEntries() {
        for (int network = 0; network < 60; network++) {
            for (int name = 0; name < 5; name++) {
                tryFrom("10.9.9." + network, "nobody-" + network + "-" + name);
            }
        }

        report.report();

        assertThat(entries()).hasSize(RefusalReport.MOST_ENTRIES + 1);
        assertThat(entries().getLast()).startsWith("identity.sign-in-refused others tries=50 names=50 networks=10 ");
    }

    @Test
    void tellsWhenItIsTimeAndStartsAnew() {
        tryFrom("203.0.113.5", "weaver");
        report.reportWhenDue();
        assertThat(entries()).isEmpty();

        clock.move(RefusalReport.EVERY.plus(Duration.ofSeconds(1)));
        report.reportWhenDue();
        report.reportWhenDue();

        assertThat(entries()).hasSize(1);
    }

    @Test
    void lanesThatSayNothingAreDeleted() {
        tryFrom("203.0.113.5", "weaver");
        assertThat(lanes()).isEqualTo(2);

        clock.move(Duration.ofHours(1));
        report.reportWhenDue();

        assertThat(lanes()).isZero();
    }

    private void tryFrom(String address, String username) {
        var name = new SignInName(username);
        var one = new SignInTry(name, Network.of(address), false, true, LaneOf.strangers(name));
        if (throttle.admits(one)) {
            throttle.failed(one);
        }
    }

    private int lanes() {
        return jdbc.sql("select count(*) from sign_in_lane")
                .query(Integer.class)
                .single();
    }

    private List<String> entries() {
        return jdbc.sql(
                        "select concat(event, ' ', subject, ' ', detail) as line from audit_entry where seq > ? order by seq")
                .param(before)
                .query(String.class)
                .list();
    }
}
