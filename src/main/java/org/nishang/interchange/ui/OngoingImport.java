package org.nishang.interchange.ui;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.ImportResult;
import org.nishang.interchange.OnError;
import org.nishang.interchange.ReceivedFile;

/**
 * A file on its way into a register, and what is done with it. It outlives the page: whoever leaves it, or loads it
 * again, finds the work going on, or its result.
 */
final class OngoingImport {

    private @Nullable ReceivedFile file;
    private @Nullable Work work;
    private @Nullable IOException loss;

    /** What is done with the file. */
    record Work(Job<ImportResult> job, ImportMode mode, OnError onError) {}

    /** Another file takes the place of the one that is there. */
    synchronized void receive(ReceivedFile received) {
        end();
        file = received;
    }

    /** A file did not come in whole; the one before it does not stand for it. */
    synchronized void lose(IOException why) {
        end();
        loss = why;
    }

    /** Why there is no file, where the portal knows it. */
    synchronized Optional<IOException> loss() {
        return Optional.ofNullable(loss);
    }

    synchronized void begin(Work begun) {
        work = begun;
    }

    synchronized Optional<ReceivedFile> file() {
        return Optional.ofNullable(file);
    }

    /** What is going on, or over and not written. */
    synchronized Optional<Work> work() {
        return Optional.ofNullable(work);
    }

    /** The file goes when nobody reads it any more. */
    synchronized void end() {
        var last = file;
        if (last != null && work != null) {
            work.job().whenOver(last::discard);
        } else if (last != null) {
            last.discard();
        }
        file = null;
        work = null;
        loss = null;
    }
}
