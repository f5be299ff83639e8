package org.nishang.certificate.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Together.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.renewal.RenewalDesk;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Renewals that are committed: the holder, the desk and a programme at the same moment. */
@PortalTest
class RenewalsAtOnceTest {

    @Autowired
    private MyRenewals renewals;

    @Autowired
    private RenewalDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Test
    void oneWinsAndTheOthersAreToldThatItIsRenewed() throws Exception {
        var last = LocalDate.now(clock).plusDays(40);
        var holder = given.person("续同时");
        var old = transactions.execute(status -> {
            var issued = given.complete(
                    holder,
                    TrainingRole.AUDITOR,
                    last.plusDays(1).minusMonths(36).toString());
            for (int year = 1; year <= 3; year++) {
                done(holder.value(), last.minusYears(year).plusDays(100));
            }
            return issued;
        });

        var answers = together(List.of(
                        tries(() -> As.learner(holder).call(() -> renewals.renew(old.number()))),
                        tries(() -> As.learner(holder).call(() -> renewals.renew(old.number()))),
                        tries(() -> As.administrator(Scope.ALL).call(() -> desk.renew(old.number()))),
                        tries(() -> As.administrator(Scope.ALL).call(() -> desk.renew(old.number())))))
                .stream()
                .sorted()
                .toList();

        assertThat(answers)
                .containsExactly(
                        "certificate.renewal.renewed-already",
                        "certificate.renewal.renewed-already",
                        "certificate.renewal.renewed-already",
                        "done");
        assertThat(jdbc.sql("select count(*) from certificate where renews = ?")
                        .param(old.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static Callable<String> tries(Callable<String> renew) {
        return () -> {
            try {
                renew.call();
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }

    private void done(java.util.UUID holder, LocalDate day) {
        jdbc.sql("""
                insert into cpd_record (cpd_id, person_id, role, kind, done_on, hours, title, audited, audit_part, evidence,
                                        recorded_by, recorded_at, state)
                values (?, ?, 'A', 'TRAINING', ?, 8, 't', null, null, 'e', 'x', now(6), 'ACCEPTED'),
                       (?, ?, 'A', 'AUDIT', ?, 0, 't', '某厂', 'MEMBER', 'e', 'x', now(6), 'ACCEPTED')""")
                .params(Uuids.next(), holder, day, Uuids.next(), holder, day)
                .update();
    }
}
