package org.nishang.assessment.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a number as somebody wrote it: full-width digits, a decimal point or comma, thousands apart. What can be read
 * in two ways, such as 1,200, is read in both; what is no number, in none. There is no exponent: what the digits say
 * fits into memory.
 */
final class NumberReading {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?");
    private static final Pattern FRACTION = Pattern.compile("[+-]?\\.[0-9]{1,30}");
    private static final Pattern IN_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{0,30})?");
    private static final Pattern WITH_POINTS = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]{0,30}");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]{1,30},[0-9]{0,30}");

    private NumberReading() {}

    /** @param text normalised as a fill-in is */
    static List<BigDecimal> of(String text) {
        String number = text.replace('−', '-').replace('。', '.');
        return Stream.of(
                        read(PLAIN, number, number),
                        read(FRACTION, number, number),
                        read(IN_THOUSANDS, number, number.replace(",", "")),
                        read(WITH_POINTS, number, number.replace(".", "").replace(',', '.')),
                        read(WITH_COMMA, number, number.replace(',', '.')))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<BigDecimal> read(Pattern form, String text, String digits) {
        return form.matcher(text).matches()
                ? List.of(new BigDecimal(digits.endsWith(".") ? digits + "0" : digits))
                : List.of();
    }
}
