package org.nishang.demo;

import java.util.List;
import org.springframework.stereotype.Component;

/** All that waits in the demo region. */
@Component
class DemoQueues {

    private final DemoAccounts accounts;
    private final DemoSitters sitters;
    private final List<DemoQueue> queues;

    DemoQueues(DemoAccounts accounts, DemoSitters sitters, List<DemoQueue> queues) {
        this.accounts = accounts;
        this.sitters = sitters;
        this.queues = queues;
    }

    void fill(DemoHistory history) {
        accounts.createThoseWithAHistory(history, sitters.of(history));
        queues.forEach(queue -> queue.fill(history));
    }
}
