package org.nishang.notice.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nishang.platform.time.SteadyClock;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what has become due, kind by kind; while the time is in doubt it waits. */
@Component
class DueDays {

    private static final Logger LOG = LoggerFactory.getLogger(DueDays.class);

    private final List<DaySource> sources;
    private final SteadyClock steady;
    private final Clock clock;

    DueDays(List<DaySource> sources, SteadyClock steady, Clock clock) {
        this.sources = sources;
        this.steady = steady;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        if (steady.doubt().isPresent()) {
            return;
        }
        var today = LocalDate.now(clock);
        for (DaySource source : sources) {
            try {
                source.sweep(today);
            } catch (RuntimeException e) {
                LOG.error("incident {}: {} goes on at the next turn", Incident.next(), source, e);
            }
        }
    }
}
