package org.nishang.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nishang.audit.Doubt.Kind;

/** A walk along the whole chain that compares each entry which a checkpoint attests with what it attests. */
final class AnchoredWalk implements Consumer<LogEntry> {

    private final LogEntries entries;
    private final Doubts doubts;
    private final ChainWalk chain;
    private final Deque<Checkpoint> ahead;

    /** The last entry that a checkpoint agreed with, and whether one disagreed since. */
    private long agreed;

    private boolean disagrees;
    private Optional<Checkpoint> sound = Optional.empty();

    /** @param checkpoints in the order of the entries that they attest */
    AnchoredWalk(List<Checkpoint> checkpoints, LogEntries entries, Doubts doubts) {
        this.entries = entries;
        this.doubts = doubts;
        this.chain = new ChainWalk(LogHead.START, doubts);
        this.ahead = new ArrayDeque<>(checkpoints);
        pass(LogHead.START);
    }

    @Override
    public void accept(LogEntry entry) {
        chain.accept(entry);
        pass(entry.head());
    }

    /** Settles the checkpoints up to this place; one whose entry is missing says no more than the gap. */
    private void pass(LogHead here) {
        while (!ahead.isEmpty() && ahead.getFirst().seq() <= here.seq()) {
            var checkpoint = ahead.removeFirst();
            if (checkpoint.head().equals(here)) {
                agree(checkpoint);
            } else if (checkpoint.seq() == here.seq()) {
                disagrees = true;
            }
        }
    }

    private void agree(Checkpoint checkpoint) {
        rewritten(checkpoint.seq());
        agreed = checkpoint.seq();
        if (doubts.firstEntry().isEmpty()) {
            sound = Optional.of(checkpoint);
        }
    }

    /** From the last checkpoint that agreed up to here, the log is not the one that was signed. */
    private void rewritten(long to) {
        if (disagrees && to > agreed) {
            doubts.add(Doubt.entries(Kind.REWRITTEN, agreed + 1, to, entries.at(agreed + 1), entries.at(to)));
        }
        disagrees = false;
    }

    /**
     * Says what is attested and did not come.
     *
     * @param head what the row of the head said before the walk
     */
    void end(LogHead head) {
        long last = chain.reached().seq();
        rewritten(last);
        var signed = ahead.stream().max(Comparator.comparingLong(Checkpoint::seq));
        long attested = Math.max(head.seq(), signed.map(Checkpoint::seq).orElse(0L));
        if (attested > last) {
            doubts.add(new Doubt(
                    Kind.MISSING,
                    last + 1,
                    attested,
                    chain.lastEntry().map(LogEntry::at).orElse(null),
                    signed.map(Checkpoint::at).orElse(null),
                    ""));
        }
        if (entries.at(head.seq()).filter(entry -> !entry.head().equals(head)).isPresent()) {
            doubts.add(Doubt.lines(Kind.HEAD, head.seq(), head.seq(), ""));
        }
    }

    ChainWalk chain() {
        return chain;
    }

    /** The last checkpoint up to which everything is as signed. */
    Optional<Checkpoint> sound() {
        return sound;
    }
}
