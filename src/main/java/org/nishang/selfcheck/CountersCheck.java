package org.nishang.selfcheck;

import java.util.List;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.ledger.Ledger;
import org.nishang.selfcheck.TakenOver.Since;
import org.springframework.stereotype.Component;

/**
 * The counters of changes, by which it is told whether a kept figure is still true, have counted every recorded change.
 * A change that moves a row from one enterprise or person to another counts twice, so they may be ahead by as much.
 */
@Component
class CountersCheck implements Invariant {

    private final Ledger ledger;
    private final TakenOver taken;

    CountersCheck(Ledger ledger, TakenOver taken) {
        this.ledger = ledger;
        this.taken = taken;
    }

    @Override
    public String key() {
        return "selfcheck.check.counters";
    }

    @Override
    public Outcome check() {
        Since since = taken.since().get(TakenOver.COUNTERS);
        if (since == null) {
            return new Outcome(0, List.of());
        }
        var now = ledger.counted(since.first());
        long counted = now.counted() - since.rows();
        boolean holds = now.recorded() <= counted && counted <= 2 * now.recorded();
        return new Outcome(
                now.recorded(),
                holds
                        ? List.of()
                        : List.of(Finding.of(
                                TakenOver.COUNTERS,
                                "",
                                "selfcheck.check.counters.differ",
                                String.valueOf(counted),
                                String.valueOf(now.recorded()))));
    }
}
