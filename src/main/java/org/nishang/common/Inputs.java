package org.nishang.common;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of addresses and of the API, and says clearly what is wrong with them. */
public final class Inputs {

    private Inputs() {}

    /**
     * @param name of the parameter, for the sentence
     * @return empty where nothing was given
     * @throws Refusal {@code common.input.day} if it is no day from 1900 to 2199
     */
    public static Optional<LocalDate> day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(DayText.day(text).orElseThrow(() -> new Refusal("common.input.day", name, text)));
    }

    /**
     * The beginning of a region's code (GB/T 2260): 33, 3304, 330482.
     *
     * @return empty text where nothing was given
     * @throws Refusal {@code common.input.region} if it is not two to six digits
     */
    public static String regionPrefix(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String prefix = PlainCode.of(text);
        if (!prefix.matches("[0-9]{2,6}")) {
            throw new Refusal("common.input.region", text);
        }
        return prefix;
    }

    /**
     * @return empty where nothing was given
     * @throws Refusal {@code common.unknown-role}
     */
    public static Optional<TrainingRole> role(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(TrainingRole.of(PlainCode.of(text)));
    }
}
