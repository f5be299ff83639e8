package org.nishang.course.blueprint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody has to do with what was taught, from the least to the most. */
public enum Level {
    RECALL,
    UNDERSTAND,
    APPLY,
    ANALYSE;

    /** As content packs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> find(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /** What a difficulty of 1 to 3 has always stood for: to know, to understand, to apply. */
    static Level ofDifficulty(int difficulty) {
        return values()[Math.clamp(difficulty, 1, 3) - 1];
    }
}
