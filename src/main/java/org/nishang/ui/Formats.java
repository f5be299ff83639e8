package org.nishang.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as the product writes them: ISO dates, thousands separators, — for no data. */
public final class Formats {

    public static final String NONE = "—";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Formats() {}

    public static String date(@Nullable LocalDate date) {
        return date == null ? NONE : date.toString();
    }

    /** 2026年12月, December 2026. */
    public static String month(YearMonth month, Locale language) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM")
                .withLocale(language)
                .format(month);
    }

    public static String minute(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? NONE : MINUTE.format(instant.atZone(zone));
    }

    public static String number(@Nullable Number number) {
        return number == null
                ? NONE
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** A rate from 0 to 1 as percent with two decimals; — where the denominator was 0. */
    public static String rate(@Nullable Double rate) {
        return rate == null ? NONE : String.format(Locale.ENGLISH, "%.2f %%", rate * 100);
    }

    /** A coefficient with two decimals and a true minus; — where it is not defined. */
    public static String coefficient(@Nullable Double value) {
        return value == null
                ? NONE
                : String.format(Locale.ENGLISH, "%.2f", value).replace('-', '−');
    }
}
