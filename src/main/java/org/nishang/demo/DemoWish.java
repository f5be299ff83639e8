package org.nishang.demo;

import org.nishang.identity.AccountManagement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What of the demo the portal was started with. */
@Component
class DemoWish {

    private final AccountManagement accounts;
    private final boolean demo;
    private final boolean queues;

    /** @param queues whether something waits in the region; tests leave it out, since they count what is theirs */
    DemoWish(
            AccountManagement accounts,
            @Value("${nishang.demo:false}") boolean demo,
            @Value("${nishang.command:false}") boolean command,
            @Value("${nishang.demo.queues:true}") boolean queues) {
        this.accounts = accounts;
        this.demo = demo && !command;
        this.queues = queues;
    }

    boolean isDemo() {
        return demo;
    }

    /** The portal is empty and is to get the region now. */
    boolean isToBeLoaded() {
        return demo && accounts.isEmpty();
    }

    /** It is also to get what waits, and to have known the region for some days. */
    boolean isWithQueues() {
        return queues;
    }
}
