package org.nishang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.nishang.platform.Terminal;
import org.nishang.platform.command.StartNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo region into an empty portal, once and wholly or not at all, and tells its sign-ins at every start. */
@Component
@Order(30)
class DemoRegion implements ApplicationRunner, StartNote {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);
    private static final long SEED = 20261124;

    private final DemoTables tables;
    private final DemoExams exams;
    private final DemoAccounts signIns;
    private final DemoKnowledge knowledge;
    private final DemoQueues queues;
    private final DemoIssuer issuer;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoWish wish;

    DemoRegion(
            DemoTables tables,
            DemoExams exams,
            DemoAccounts signIns,
            DemoKnowledge knowledge,
            DemoQueues queues,
            DemoIssuer issuer,
            TransactionTemplate transaction,
            Clock clock,
            DemoWish wish) {
        this.tables = tables;
        this.exams = exams;
        this.signIns = signIns;
        this.knowledge = knowledge;
        this.queues = queues;
        this.issuer = issuer;
        this.transaction = transaction;
        this.clock = clock;
        this.wish = wish;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wish.isToBeLoaded()) {
            return;
        }
        Terminal.say("Loading the demo region …");
        long begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            issuer.confirm();
            if (wish.isWithQueues()) {
                loadWithQueues();
            } else {
                load();
            }
        });
        LOG.info("demo region loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private void loadWithQueues() {
        queues.fill(knowledge.takeOver(this::load));
    }

    private DemoHistory load() {
        var today = LocalDate.now(clock);
        var random = new Random(SEED);
        var history = new DemoHistory(random, today, DemoEnterprises.make(random, today)).make();
        tables.write(history, new DemoProfiles(random, today, history.enterprises()));
        exams.write(history);
        signIns.create(history);
        return history;
    }

    @Override
    public List<String> lines() {
        return wish.isDemo() ? DemoAccounts.table() : List.of();
    }
}
