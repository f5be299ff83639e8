package org.nishang.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.nishang.common.Sha256;

/**
 * One entry of the log.
 *
 * @param seq from 1, without a gap
 * @param previousHash of the entry before
 * @param hash SHA-256 over all the other fields
 */
public record LogEntry(
        long seq,
        Instant at,
        String actor,
        String event,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    /** Stands between the fields that are hashed, and so in none of them. */
    private static final String BETWEEN = "\u001f";

    /** The entry that follows a place in the chain. */
    static LogEntry after(LogHead head, Instant now, String actor, String event, String subject, String detail) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        long seq = head.seq() + 1;
        String what = detail.replace(BETWEEN, " ");
        return new LogEntry(
                seq,
                at,
                actor,
                event,
                subject,
                what,
                head.hash(),
                hashOf(seq, at, actor, event, subject, what, head.hash()));
    }

    LogHead head() {
        return new LogHead(seq, hash);
    }

    /** Whether the fields are those that were hashed. */
    boolean isAsWritten() {
        return hash.equals(hashOf(seq, at, actor, event, subject, detail, previousHash));
    }

    private static String hashOf(
            long seq, Instant at, String actor, String event, String subject, String detail, String previous) {
        return Sha256.hex(
                String.join(BETWEEN, String.valueOf(seq), at.toString(), actor, event, subject, detail, previous));
    }
}
