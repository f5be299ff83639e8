package org.nishang.common.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a register says to one line. */
public sealed interface Verdict {

    /** What becomes of the record. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * The line is right.
     *
     * @param change how to take it back; null where nothing changes
     */
    record Accepted(Outcome outcome, @Nullable Change change) implements Verdict {}

    /** The line is wrong: why, cell by cell. */
    record Refused(List<Fault> faults) implements Verdict {}

    Verdict UNCHANGED = new Accepted(Outcome.UNCHANGED, null);

    static Verdict created(Change change) {
        return new Accepted(Outcome.CREATED, change);
    }

    static Verdict updated(Change change) {
        return new Accepted(Outcome.UPDATED, change);
    }

    static Verdict refused(Fault fault) {
        return new Refused(List.of(fault));
    }
}
