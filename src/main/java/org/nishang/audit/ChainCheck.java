package org.nishang.audit;

import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.stereotype.Component;

/** No entry of the log was changed or taken out. */
@Component
class ChainCheck implements Invariant {

    private final LogAssurance assurance;
    private final ChainWords words;

    ChainCheck(LogAssurance assurance, ChainWords words) {
        this.assurance = assurance;
        this.words = words;
    }

    @Override
    public String key() {
        return "audit.check.chain";
    }

    @Override
    public Outcome check() {
        var report = assurance.check();
        return new Outcome(
                report.examined(), report.doubts().stream().map(words::finding).toList());
    }
}
