package org.nishang.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs how far the log has come, and brings it out of the database: into a file of the data folder, its copy
 * elsewhere, and the portal's own log, from which it may be shipped. Nobody who writes to the audit log waits for it.
 */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final LogEntries entries;
    private final CheckpointKey key;
    private final CheckpointFile file;
    private final CheckpointCopy copy;
    private final CheckpointBook book;
    private final Clock clock;

    Checkpoints(
            LogEntries entries,
            CheckpointKey key,
            CheckpointFile file,
            CheckpointCopy copy,
            CheckpointBook book,
            Clock clock) {
        this.entries = entries;
        this.key = key;
        this.file = file;
        this.copy = copy;
        this.book = book;
        this.clock = clock;
    }

    Optional<Checkpoint> last() {
        return file.last().map(Checkpoint.Signed::checkpoint);
    }

    /** How many entries no checkpoint attests yet. */
    long behind() {
        long signed = last().map(Checkpoint::seq).orElse(0L);
        return Math.max(0, entries.head().seq() - signed);
    }

    /** Attests what the log says now; nothing where the last one does already. */
    synchronized void write() {
        LogHead head = entries.head();
        var last = file.last();
        if (last.isEmpty()) {
            add(last, CheckpointKind.BEGUN, head, head.seq(), "");
        } else if (!last.get().checkpoint().head().equals(head)) {
            boolean goesOn = leads(last.get().checkpoint().head(), head);
            if (!goesOn) {
                LOG.error(
                        "The audit log is not the one that checkpoint {} attests: bin/admin audit verify", last.get());
            }
            add(last, goesOn ? CheckpointKind.GROWN : CheckpointKind.BROKEN, head, head.seq(), "");
        }
        copy.follow(file.path());
    }

    /** Attests that a backup was put in the place of the log: what was signed beyond it is given up, and said so. */
    synchronized void restored(String from) {
        var history = CheckpointHistory.of(file.path(), new Doubts());
        long kept = history.speaking().stream()
                .filter(checkpoint -> isThere(checkpoint.head()))
                .max(Comparator.comparingLong(Checkpoint::seq))
                .map(Checkpoint::seq)
                .orElse(0L);
        add(file.last(), CheckpointKind.RESTORED, entries.head(), kept, from);
        copy.follow(file.path());
    }

    private boolean isThere(LogHead place) {
        return place.equals(LogHead.START)
                || entries.at(place.seq())
                        .map(LogEntry::head)
                        .filter(place::equals)
                        .isPresent();
    }

    /** Whether the chain goes from one place to the other; entries that come meanwhile may follow. */
    private boolean leads(LogHead from, LogHead to) {
        if (!isThere(from) || !isThere(to)) {
            return false;
        }
        var doubts = new Doubts();
        entries.after(from.seq(), new ChainWalk(from, doubts));
        return from.seq() < to.seq() && doubts.isEmpty();
    }

    /** A file that is shorter than what was noted of it goes on after the gap, so that the gap stays to be seen. */
    private void add(Optional<Checkpoint.Signed> last, CheckpointKind kind, LogHead head, long keeps, String note) {
        int there = last.map(one -> one.checkpoint().line()).orElse(0);
        int noted = book.lastBy(key.published()).map(CheckpointBook.Noted::line).orElse(0);
        if (noted > there) {
            LOG.error("Checkpoints {} to {} of the audit log are missing in {}", there + 1, noted, file.path());
        }
        var signed = new Checkpoint(
                        Math.max(there, noted) + 1,
                        kind,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        head.seq(),
                        head.hash(),
                        keeps,
                        note,
                        last.map(Checkpoint.Signed::digest).orElse(LogHead.START.hash()),
                        key.published())
                .signedWith(key);
        file.add(signed);
        book.note(signed);
        LOG.info("Audit checkpoint {}", signed.text());
    }
}
