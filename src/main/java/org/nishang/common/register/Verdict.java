package org.nishang.common.register;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.PaperCharacters;

/** What a register says to one line. */
public sealed interface Verdict {

    /** What becomes of the record. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** Right, and it counts when somebody with a right to it has agreed. */
        WAITING
    }

    /**
     * The line is right.
     *
     * @param change how to take it back; null where nothing changes
     * @param warnings what its sender should know all the same
     */
    record Accepted(Outcome outcome, @Nullable Change change, List<Fault> warnings) implements Verdict {

        Accepted(Outcome outcome, @Nullable Change change) {
            this(outcome, change, List.of());
        }

        @Override
        public Accepted warning(Fault fault) {
            return new Accepted(
                    outcome,
                    change,
                    Stream.concat(warnings.stream(), Stream.of(fault)).toList());
        }
    }

    /** The line is wrong: why, cell by cell. */
    record Refused(List<Fault> faults) implements Verdict {}

    /** With something that the sender of a right line should know; a wrong line is told what is wrong. */
    default Verdict warning(Fault fault) {
        return this;
    }

    /** Says so where a name is kept in other characters than the line has. */
    default Verdict keeping(Column column, String typed, String kept) {
        return typed.equals(kept) ? this : warning(Fault.of(column.code(), "common.name.normalised", kept));
    }

    /** Says so where papers cannot show a name. */
    default Verdict shownBy(PaperCharacters papers, Column column, String name) {
        String missing = papers.missing(name);
        return missing.isEmpty() ? this : warning(Fault.of(column.code(), "common.name.not-printable", missing));
    }

    Accepted UNCHANGED = new Accepted(Outcome.UNCHANGED, null);

    /** The line names its record as it was before a merger: nothing is corrected by it. */
    static Verdict former(Column column) {
        return UNCHANGED.warning(Fault.of(column.code(), "common.key.former"));
    }

    static Verdict created(Change change) {
        return new Accepted(Outcome.CREATED, change);
    }

    static Verdict waiting(Change change) {
        return new Accepted(Outcome.WAITING, change);
    }

    static Verdict updated(Change change) {
        return new Accepted(Outcome.UPDATED, change);
    }

    /**
     * A right line makes a record, or corrects the one that is there.
     *
     * @param before what is there; null = none
     */
    static Verdict written(Line line, @Nullable Recorded before, Recorded now) {
        return before == null
                ? created(new Change(line.row(), now.subject(), true, "", now.digest()))
                : updated(new Change(line.row(), now.subject(), false, before.packed(), now.digest()));
    }

    static Verdict refused(Column column, String key, Object... arguments) {
        return new Refused(List.of(Fault.of(column.code(), key, arguments)));
    }
}
