package org.nishang.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was written.
 *
 * @param first number of an entry, or of a checkpoint's line
 * @param from when that entry was written, or the one before it where it is missing; null = not known
 * @param where the file with the checkpoint; empty = the one in the data folder
 */
record Doubt(
        Kind kind,
        long first,
        long last,
        @Nullable Instant from,
        @Nullable Instant to,
        String where) {

    /** What is in doubt, and how it shows. */
    enum Kind {
        /** Entries are not there: numbers are left out, or the log ends too early. */
        MISSING,
        /** The fields are not those that were hashed. */
        CHANGED,
        /** The entry does not go on from the one before it. */
        UNCHAINED,
        /** A signed checkpoint attests another history up to here. */
        REWRITTEN,
        /** The row that says where the chain ends does not. */
        HEAD,
        /** A line of the checkpoints was not signed with its key. */
        FORGED,
        /** Lines of the checkpoints are not there, or not those that the next one names. */
        LOST,
        /** A checkpoint that was kept elsewhere is not among those of this folder. */
        UNKNOWN;

        boolean isOfEntries() {
            return compareTo(HEAD) < 0;
        }

        String words() {
            return "audit.check.chain." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Doubt entries(Kind kind, long first, long last, Optional<LogEntry> from, Optional<LogEntry> to) {
        return new Doubt(
                kind,
                first,
                last,
                from.map(LogEntry::at).orElse(null),
                to.map(LogEntry::at).orElse(null),
                "");
    }

    static Doubt lines(Kind kind, long first, long last, String where) {
        return new Doubt(kind, first, last, null, null, where);
    }

    /** "7", or "7–11". */
    String numbers() {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
