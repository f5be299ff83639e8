package org.nishang.certificate.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.renewal.RenewalDesk;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
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
    private PersonRegister people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Test
    void oneWinsAndTheOthersAreToldThatItIsRenewed() throws Exception {
        var last = LocalDate.now(clock).plusDays(40);
        var given = new CertificateFixture(jdbc, people, events);
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
        var start = new CyclicBarrier(4);

        List<String> answers;
        try (var all = Executors.newFixedThreadPool(4)) {
            var tries = List.of(
                    tries(start, () -> As.learner(holder).call(() -> renewals.renew(old.number()))),
                    tries(start, () -> As.learner(holder).call(() -> renewals.renew(old.number()))),
                    tries(start, () -> As.administrator(Scope.ALL).call(() -> desk.renew(old.number()))),
                    tries(start, () -> As.administrator(Scope.ALL).call(() -> desk.renew(old.number()))));
            answers = all.invokeAll(tries).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
        }

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

    private static Callable<String> tries(CyclicBarrier start, Callable<String> renew) {
        return () -> {
            start.await();
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
