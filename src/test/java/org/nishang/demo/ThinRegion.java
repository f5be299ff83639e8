package org.nishang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.nishang.common.TrainingRole;
import org.nishang.identity.AccountManagement;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten rows in the place of the demo region: the contact's enterprise and two small ones, of which one has declared
 * nothing; the declarant, the auditor, three more learners, and five holders, one for each thing that can be said of a
 * certificate: valid in each role, lapsed, revoked, suspended.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ThinRegion {

    public static final int ENTERPRISES = 3;
    public static final int PEOPLE = 10;
    public static final int CERTIFICATES = 5;
    private static final int FURTHER_LEARNERS = 3;

    /** Before the demo region, which then finds a portal with people in it and leaves it alone. */
    @Bean
    @Order(29)
    ApplicationRunner thinRegion(
            DemoTables tables,
            DemoExams exams,
            DemoAccounts signIns,
            AccountManagement accounts,
            TransactionTemplate transaction,
            Clock clock) {
        return arguments -> {
            if (accounts.isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    var today = LocalDate.now(clock);
                    var history = made(today);
                    tables.write(history, new DemoProfiles(new Random(1), today, history.enterprises()));
                    exams.write(history);
                    signIns.create(history);
                });
            }
        };
    }

    static DemoHistory made(LocalDate today) {
        var random = new Random(20261129);
        var all = DemoEnterprises.make(random, today);
        var contacts = all.getFirst();
        var small = all.get(9);
        var undeclared = all.get(24);
        var history = new DemoHistory(random, today, List.of(contacts, small, undeclared));
        var learners = history.learners();
        learners.add(history.employ(contacts, "DECLARANT", today.minusDays(130)));
        learners.add(history.employ(contacts, "AUDITOR", today.minusDays(410)));
        for (int i = 0; i < FURTHER_LEARNERS; i++) {
            learners.add(history.employ(i == 0 ? undeclared : small, "DECLARANT", today.minusDays(30 + 100L * i)));
        }
        history.hold(small, TrainingRole.DECLARANT, 6, false);
        history.hold(small, TrainingRole.AUDITOR, 6, false);
        history.hold(contacts, TrainingRole.DECLARANT, DemoTraining.months(TrainingRole.DECLARANT) + 2, false);
        history.hold(contacts, TrainingRole.DECLARANT, 9, false).revoked = today.minusDays(40);
        history.hold(contacts, TrainingRole.AUDITOR, 9, false)
                .suspensions
                .add(new DemoTraining.Suspension(today.minusDays(12), null, "未按期完成继续教育"));
        history.training().number();
        return history;
    }
}
