package org.nishang.assessment.sitting;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.Answers;
import org.nishang.common.Refusal;

/**
 * When each answer of a save was given, by the clock of the browser that sends it: only times of one browser are
 * compared with each other.
 *
 * @param at ms since the epoch by position; empty from programs that do not say
 */
record Given(Map<Integer, Long> at) {

    static final Given UNKNOWN = new Given(Map.of());

    /** The first moment of the year 2100: far beyond any exam, and exact in a browser's numbers. */
    private static final long LATEST = 4_102_444_800_000L;

    Given {
        at = Map.copyOf(new TreeMap<>(at));
    }

    /** @throws Refusal {@code attempt.malformed} unless there is a sound time for each answer, or none at all */
    static Given of(@Nullable Map<Integer, Long> at, Answers answers) {
        if (at == null || at.isEmpty()) {
            return UNKNOWN;
        }
        boolean sound = at.keySet().equals(answers.byPosition().keySet())
                && at.values().stream().allMatch(one -> one != null && one >= 0 && one < LATEST);
        if (!sound) {
            throw new Refusal("attempt.malformed");
        }
        return new Given(at);
    }

    /** Nothing where no times are known. */
    @Nullable
    Long earliest() {
        return at.values().stream().min(Long::compare).orElse(null);
    }

    long latest() {
        return at.values().stream().max(Long::compare).orElse(0L);
    }

    /** Those of these positions at which the same browser has sent a later answer before. */
    Map<Integer, Long> overtakenBy(Map<Integer, Long> known) {
        var overtaken = new HashMap<Integer, Long>();
        at.forEach((position, time) -> {
            Long before = known.get(position);
            if (before != null && before > time) {
                overtaken.put(position, before);
            }
        });
        return overtaken;
    }

    Given without(Map<Integer, Long> positions) {
        var rest = new HashMap<>(at);
        rest.keySet().removeAll(positions.keySet());
        return new Given(rest);
    }

    /** As it is merged into the sheet, below the browser's name. */
    Map<String, Map<Integer, Long>> entry(String browser) {
        return at.isEmpty() ? Map.of() : Map.of(browser, at);
    }
}
