package org.nishang.learning.correction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;

/**
 * Somebody whose result a corrected key changes, or has changed.
 *
 * @param change what was recorded; {@code null} before it is done
 * @param number of the attempt at its exam, from 1
 * @param certificates that hang on the attempt
 * @param kept why the pass was left to them, once somebody decided it
 */
public record AffectedPerson(
        @Nullable UUID change,
        PersonId person,
        String name,
        String document,
        String exam,
        int number,
        Points before,
        Points after,
        Consequence consequence,
        List<String> certificates,
        @Nullable String kept) {

    public AffectedPerson {
        certificates = List.copyOf(certificates);
    }

    /** What the new score means. */
    public enum Consequence {
        /** Passed now, failed before. */
        NOW_PASSES,
        /** Would not be passed any more; the pass stands. */
        KEEPS_PASS,
        MORE_POINTS,
        FEWER_POINTS
    }

    /** Whether somebody has yet to look at it. */
    public boolean isUndecided() {
        return consequence == Consequence.KEEPS_PASS && change != null && kept == null;
    }
}
