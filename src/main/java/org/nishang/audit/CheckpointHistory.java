package org.nishang.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nishang.audit.Doubt.Kind;

/**
 * The checkpoints of a data folder, each held to its signature and to the one before it. Those that attest what a later
 * restore gave up no longer speak of the log.
 */
final class CheckpointHistory {

    private final Path file;
    private final Doubts doubts;
    private final Set<String> digests = new HashSet<>();
    private final List<Checkpoint> speaking = new ArrayList<>();
    private final List<Checkpoint> restored = new ArrayList<>();
    private Optional<Checkpoint.Signed> last = Optional.empty();
    private boolean lastWasForged;
    private int read;

    private CheckpointHistory(Path file, Doubts doubts) {
        this.file = file;
        this.doubts = doubts;
    }

    static CheckpointHistory of(Path file, Doubts doubts) {
        var history = new CheckpointHistory(file, doubts);
        CheckpointFile.read(file, history::take);
        return history;
    }

    private void take(Checkpoint.Signed signed) {
        var checkpoint = signed.checkpoint();
        int line = checkpoint.line();
        boolean genuine = signed.isGenuine();
        if (!genuine) {
            doubts.add(Doubt.lines(Kind.FORGED, line, line, ""));
        } else if (!lastWasForged && !follows(checkpoint)) {
            doubts.add(Doubt.lines(Kind.LOST, Math.min(lastLine() + 1, line), Math.max(lastLine() + 1, line - 1), ""));
        }
        if (genuine) {
            believe(checkpoint);
        }
        digests.add(signed.digest());
        last = Optional.of(signed);
        lastWasForged = !genuine;
        read++;
    }

    private boolean follows(Checkpoint checkpoint) {
        return checkpoint.line() == lastLine() + 1
                && checkpoint
                        .before()
                        .equals(last.map(Checkpoint.Signed::digest).orElse(LogHead.START.hash()));
    }

    private void believe(Checkpoint checkpoint) {
        if (checkpoint.kind() == CheckpointKind.RESTORED) {
            speaking.removeIf(earlier -> earlier.seq() > checkpoint.keeps());
            restored.add(checkpoint);
        }
        speaking.add(checkpoint);
    }

    /** Takes what somebody kept of these checkpoints elsewhere, or of those of a folder that is lost. */
    void compare(Path kept, String ownKey) {
        CheckpointFile.read(kept, signed -> {
            var checkpoint = signed.checkpoint();
            String where = kept.toString();
            if (!signed.isGenuine()) {
                doubts.add(Doubt.lines(Kind.FORGED, checkpoint.line(), checkpoint.line(), where));
            } else if (digests.add(signed.digest())) {
                if (checkpoint.key().equals(ownKey) && !isThereNow(signed)) {
                    doubts.add(Doubt.lines(Kind.UNKNOWN, checkpoint.line(), checkpoint.line(), where));
                }
                speaking.add(checkpoint);
            }
        });
    }

    /** A portal that is running may have written it to both files since this one was read. */
    private boolean isThereNow(Checkpoint.Signed signed) {
        if (signed.checkpoint().line() <= lastLine()) {
            return false;
        }
        var now = new HashSet<String>();
        CheckpointFile.read(file, each -> now.add(each.text()));
        return now.contains(signed.text());
    }

    boolean has(String digest) {
        return digests.contains(digest);
    }

    int lastLine() {
        return last.map(one -> one.checkpoint().line()).orElse(0);
    }

    /** How many were read. */
    int read() {
        return read;
    }

    /** Those that speak of the log as it is now, in the order of its entries. */
    List<Checkpoint> speaking() {
        speaking.sort(Comparator.comparingLong(Checkpoint::seq));
        return speaking;
    }

    List<Checkpoint> restored() {
        return List.copyOf(restored);
    }
}
