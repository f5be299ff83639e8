package org.nishang.audit;

import java.util.Optional;
import java.util.function.Consumer;

/** Follows the chain from a place on, and says where it does not hold. */
final class ChainWalk implements Consumer<LogEntry> {

    private final Doubts doubts;
    private LogHead reached;
    private Optional<LogEntry> before = Optional.empty();
    private long examined;

    ChainWalk(LogHead from, Doubts doubts) {
        this.reached = from;
        this.doubts = doubts;
    }

    @Override
    public void accept(LogEntry entry) {
        var here = Optional.of(entry);
        if (entry.seq() > reached.seq() + 1) {
            doubts.add(Doubt.entries(Doubt.Kind.MISSING, reached.seq() + 1, entry.seq() - 1, before, here));
        } else if (!entry.previousHash().equals(reached.hash())) {
            doubts.add(Doubt.entries(Doubt.Kind.UNCHAINED, entry.seq(), entry.seq(), here, here));
        }
        if (!entry.isAsWritten()) {
            doubts.add(Doubt.entries(Doubt.Kind.CHANGED, entry.seq(), entry.seq(), here, here));
        }
        reached = entry.head();
        before = here;
        examined++;
    }

    /** The last entry that was seen. */
    LogHead reached() {
        return reached;
    }

    Optional<LogEntry> lastEntry() {
        return before;
    }

    long examined() {
        return examined;
    }
}
