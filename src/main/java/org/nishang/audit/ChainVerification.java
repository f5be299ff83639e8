package org.nishang.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nishang.audit.Doubt.Kind;
import org.springframework.stereotype.Component;

/**
 * Holds the whole log to its chain and to the signed checkpoints: those of the data folder, of their copy, and those
 * that somebody kept. Changes nothing; needs the memory of one page of entries and of the checkpoints.
 */
@Component
class ChainVerification {

    private final LogEntries entries;
    private final CheckpointFile file;
    private final CheckpointCopy copy;
    private final CheckpointKey key;
    private final CheckpointBook book;

    ChainVerification(
            LogEntries entries, CheckpointFile file, CheckpointCopy copy, CheckpointKey key, CheckpointBook book) {
        this.entries = entries;
        this.file = file;
        this.copy = copy;
        this.key = key;
        this.book = book;
    }

    /** @param kept files with checkpoints that were kept elsewhere */
    ChainReport verify(List<Path> kept) {
        var doubts = new Doubts();
        // A portal may be writing: what is written last is read first.
        var noted = book.notedBy(key.published());
        var history = CheckpointHistory.of(file.path(), doubts);
        compareWithBook(noted, history, doubts);
        Stream.concat(copy.path().filter(Files::exists).stream(), kept.stream())
                .forEach(path -> history.compare(path, key.published()));
        var walk = new AnchoredWalk(history.speaking(), entries, doubts);
        LogHead before = entries.head();
        entries.after(0, walk);
        walk.end(before);
        // Entries come in meanwhile: the head may be ahead of what was read before it, never behind.
        long now = entries.head().seq();
        if (now < walk.chain().reached().seq()) {
            doubts.add(Doubt.lines(Kind.HEAD, now, now, ""));
        }
        return new ChainReport(
                walk.chain().examined(),
                walk.chain().reached().seq(),
                walk.chain().lastEntry().map(LogEntry::at),
                history.read(),
                walk.sound(),
                doubts.list(),
                history.restored(),
                book.otherKeys(key.published()));
    }

    /** Each checkpoint was noted when it was written; a file that was cut does not have them all. */
    private static void compareWithBook(List<CheckpointBook.Noted> noted, CheckpointHistory history, Doubts doubts) {
        if (doubts.isEmpty()) {
            noted.stream()
                    .filter(line -> !history.has(line.digest()))
                    .forEach(line -> doubts.add(Doubt.lines(Kind.LOST, line.line(), line.line(), "")));
        }
    }
}
