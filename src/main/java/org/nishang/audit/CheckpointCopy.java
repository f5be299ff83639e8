package org.nishang.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A second file of the checkpoints in a folder of another machine. It is only added to: a file that was cut or changed
 * here shows by it. A folder that is away is caught up with when it is back.
 */
@Component
class CheckpointCopy {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointCopy.class);

    private final Optional<Path> path;

    /** @param folder empty = there is none */
    CheckpointCopy(@Value("${nishang.audit.checkpoints-to:}") String folder, CheckpointKey key) {
        // Several portals may have the same folder, and one that lost its key begins anew.
        this.path = Optional.of(folder.strip())
                .filter(given -> !given.isEmpty())
                .map(given -> Path.of(given).resolve("checkpoints-" + key.published() + ".jsonl"));
    }

    Optional<Path> path() {
        return path;
    }

    /** Adds what the copy does not have yet. */
    void follow(Path own) {
        path.ifPresent(copy -> {
            try {
                add(own, copy);
            } catch (IOException e) {
                LOG.warn("The copy of the audit checkpoints could not be written: {}", copy, e);
            }
        });
    }

    private static void add(Path own, Path copy) throws IOException {
        try (var from = FileChannel.open(own, StandardOpenOption.READ);
                var to = FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long have = to.size();
            if (have > from.size()) {
                LOG.error("The audit checkpoints are fewer than in their copy {}: the file here was cut", copy);
                return;
            }
            to.position(have);
            while (have < from.size()) {
                have += from.transferTo(have, from.size() - have, to);
            }
            to.force(true);
        }
    }
}
