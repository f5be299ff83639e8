package org.nishang.common;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says of a day, as people and programs write days in China: the same at every door. */
public sealed interface DayText {

    /**
     * A day from 1900 to 2199.
     *
     * @param hasTime whether a time other than midnight stands beside it
     */
    record Day(LocalDate day, boolean hasTime) implements DayText {}

    /** What is no day. */
    enum Other implements DayText {
        /** Nothing, or a word for "without an end": 长期. */
        OPEN,
        /** No form that is understood. */
        NO_DAY,
        /** A form that is understood, and no such day in the calendar or not from 1900 to 2199. */
        NOT_IN_CALENDAR,
        /** A time with a zone: which day it is depends on where one asks. */
        DEPENDS_ON_ZONE
    }

    /** Words for an end that is not set. */
    Set<String> OPEN = Set.of("", "长期", "长期有效", "永久", "永久有效", "无固定期限", "至今", "-", "--");

    Pattern FORM = Pattern.compile(
            "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})[日号]?|([0-9]{2})([0-9]{2}))"
                    + "(?:(?:[ T]|(?<=[日号]))([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}(?:\\.[0-9]+)?))?(Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    /**
     * Reads {@code 2024-03-05}, {@code 2024/3/5}, {@code 2024.3.5}, {@code 20240305}, {@code 2024年3月5日} and the like.
     */
    static DayText read(String typed) {
        String text = Normalizer.normalize(PlainText.settled(typed), Normalizer.Form.NFKC)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll(" ?([-/.年月]) ?(?=[0-9])", "$1")
                .replaceAll(" (?=[年月日号])", "");
        if (OPEN.contains(text)) {
            return Other.OPEN;
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Other.NO_DAY;
        }
        boolean hasTime = parts.group(9) != null
                && !(parts.group(9)
                                + parts.group(10)
                                + Optional.ofNullable(parts.group(11)).orElse(""))
                        .matches("[0.]+");
        if (hasTime && parts.group(12) != null) {
            return Other.DEPENDS_ON_ZONE;
        }
        int month = parts.group(3) != null ? 3 : parts.group(5) != null ? 5 : 7;
        return of(number(parts, 1), number(parts, month), number(parts, month + 1))
                .<DayText>map(day -> new Day(day, hasTime))
                .orElse(Other.NOT_IN_CALENDAR);
    }

    /** The day of a text that says nothing but a day. */
    static Optional<LocalDate> day(String typed) {
        return read(typed) instanceof Day(LocalDate day, boolean hasTime) && !hasTime
                ? Optional.of(day)
                : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        if (year < 1900 || year > 2199) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }
}
