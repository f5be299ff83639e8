package org.nishang.audit;

import java.util.List;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.stereotype.Component;

/** No entry of the log was changed or taken out. */
@Component
class ChainCheck implements Invariant {

    private final ChainVerification verification;
    private final ChainWords words;

    ChainCheck(ChainVerification verification, ChainWords words) {
        this.verification = verification;
        this.words = words;
    }

    @Override
    public String key() {
        return "audit.check.chain";
    }

    @Override
    public Outcome check() {
        var report = verification.verify(List.of());
        return new Outcome(
                report.examined(), report.doubts().stream().map(words::finding).toList());
    }
}
