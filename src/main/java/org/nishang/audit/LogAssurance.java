package org.nishang.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How sure one can be of the log: what was last signed, and what the last check of all of it came to. */
@Component
public class LogAssurance {

    private final ChainVerification verification;
    private final Checkpoints checkpoints;
    private final ChainWords words;
    private final Clock clock;

    private final ChainVerdict verdict;

    LogAssurance(
            ChainVerification verification,
            Checkpoints checkpoints,
            ChainWords words,
            ChainVerdict verdict,
            Clock clock) {
        this.verdict = verdict;
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The newest checkpoint.
     *
     * @param seq the entry that it attests
     * @param behind entries that came since
     */
    public record Signed(Instant at, int line, long seq, long behind) {}

    public Optional<Signed> signed() {
        return checkpoints.last().map(last -> new Signed(last.at(), last.line(), last.seq(), checkpoints.behind()));
    }

    /** The last check, by night or on demand. */
    public Optional<ChainState> checked() {
        return verdict.last();
    }

    ChainReport check() {
        var report = verification.verify(List.of());
        verdict.keep(new ChainState(
                clock.instant(), report.doubts().stream().map(words::finding).toList(), words.about(report)));
        return report;
    }
}
