package org.nishang.common;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** @throws Refusal {@code common.input.period} if the last day of a period is before its first */
    public static void refuseReversed(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refusal("common.input.period", first, last);
        }
    }

    /** @throws Refusal {@code common.input.whole-number} unless it is one from 0 with up to nine digits */
    public static long number(String name, String text) {
        if (!text.strip().matches("[0-9]{1,9}")) {
            throw new Refusal("common.input.whole-number", name, text);
        }
        return Long.parseLong(text.strip());
    }

    /** @throws Refusal {@code common.input.number} if the number is outside the limits, both allowed */
    public static int between(int least, int most, String name, int number) {
        if (number < least || number > most) {
            throw new Refusal("common.input.number", name, least, most, number);
        }
        return number;
    }

    /**
     * @param choices by their names in the address
     * @return empty where nothing was given
     * @throws Refusal {@code common.input.choice} if it is none of them
     */
    public static <T> Optional<T> choice(
            String name, @Nullable String text, Collection<? extends T> choices, Function<? super T, String> named) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        for (T choice : choices) {
            if (named.apply(choice).equals(text.strip())) {
                return Optional.of(choice);
            }
        }
        throw new Refusal(
                "common.input.choice",
                name,
                text,
                choices.stream().map(named).sorted().collect(Collectors.joining(", ")));
    }

    /** A constant by its name. */
    public static <E extends Enum<E>> Optional<E> constant(String name, @Nullable String text, Class<E> type) {
        return choice(name, text, List.of(type.getEnumConstants()), Enum::name);
    }

    /** @throws Refusal {@code common.input.unknown} if something was given that nobody reads */
    public static void refuseOthers(Collection<String> given, Collection<String> known) {
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal("common.input.unknown", name);
        });
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
