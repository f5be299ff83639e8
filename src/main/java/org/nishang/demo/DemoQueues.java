package org.nishang.demo;

import java.util.List;
import org.nishang.notice.cause.NoticesFrom;
import org.springframework.stereotype.Component;

/** All that waits in the demo region. */
@Component
class DemoQueues {

    private final DemoAccounts accounts;
    private final DemoSitters sitters;
    private final NoticesFrom notices;
    private final List<DemoQueue> queues;

    DemoQueues(DemoAccounts accounts, DemoSitters sitters, NoticesFrom notices, List<DemoQueue> queues) {
        this.accounts = accounts;
        this.sitters = sitters;
        this.notices = notices;
        this.queues = queues;
    }

    /** People are told of what happens from here on. */
    void fill(DemoHistory history) {
        accounts.createThoseWithAHistory(history, sitters.of(history));
        notices.begin();
        queues.forEach(queue -> queue.fill(history));
    }
}
