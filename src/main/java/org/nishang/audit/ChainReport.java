package org.nishang.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole log came to.
 *
 * @param examined entries that were read
 * @param last number of the newest one; 0 = there is none
 * @param checkpoints how many were read
 * @param sound the last one up to which everything is as signed
 * @param restored when backups were put in the place of the log
 * @param strangers how many other keys signed checkpoints of this log
 */
record ChainReport(
        long examined,
        long last,
        Optional<Instant> lastAt,
        int checkpoints,
        Optional<Checkpoint> sound,
        List<Doubt> doubts,
        List<Checkpoint> restored,
        long strangers) {

    boolean holds() {
        return doubts.isEmpty();
    }

    /** Entries that no checkpoint attests yet; the chain alone holds them. */
    long unsigned() {
        return last - sound.map(Checkpoint::seq).orElse(0L);
    }
}
