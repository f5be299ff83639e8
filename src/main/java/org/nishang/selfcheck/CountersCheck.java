package org.nishang.selfcheck;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.ledger.Ledger;
import org.nishang.platform.ledger.Ledger.Counted;
import org.nishang.selfcheck.TakenOver.Since;
import org.springframework.stereotype.Component;

/**
 * The counters of changes, by which it is told whether a kept figure is still true, have counted every recorded change,
 * and nothing else.
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
        Map<String, Since> since = taken.since();
        var findings = new ArrayList<Finding>();
        compare(since.get(TakenOver.COUNTERS), Counted::facts, "facts").ifPresent(findings::add);
        compare(since.get(TakenOver.STAFFING_COUNTERS), Counted::staffing, "staffing")
                .ifPresent(findings::add);
        return new Outcome(2, findings);
    }

    private Optional<Finding> compare(@Nullable Since since, ToLongFunction<Counted> counter, String name) {
        if (since == null) {
            return Optional.empty();
        }
        long ahead = counter.applyAsLong(ledger.countedBeside(since.first())) - since.rows();
        return ahead == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        TakenOver.COUNTERS,
                        "",
                        "selfcheck.check.counters." + (ahead > 0 ? "ahead" : "behind"),
                        Finding.word("selfcheck.counter." + name),
                        String.valueOf(Math.abs(ahead))));
    }
}
