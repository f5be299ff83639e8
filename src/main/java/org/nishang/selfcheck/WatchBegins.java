package org.nishang.selfcheck;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the start, before anything is written: tables that are not watched yet are taken over as they are. */
@Component
@Order(0)
class WatchBegins implements ApplicationRunner {

    private final TakenOver taken;

    WatchBegins(TakenOver taken) {
        this.taken = taken;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        taken.takeOverNew();
    }
}
