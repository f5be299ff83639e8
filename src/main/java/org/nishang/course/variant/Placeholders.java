package org.nishang.course.variant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nishang.common.Text;

/**
 * Puts figures into the words of an item: {@code {lot}} is 1,200, {@code {share:1}} has one decimal,
 * {@code {year:plain}} has no comma. Figures read the same in both languages.
 */
final class Placeholders {

    static final String NAME = "[a-z][a-z0-9_]{0,19}";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}?|}");
    private static final Pattern WRITTEN = Pattern.compile("(" + NAME + ")(?::([0-6]|plain))?");
    private static final Pattern THOUSANDS = Pattern.compile("\\B(?=(\\d{3})+$)");
    private static final int MOST_DECIMALS = 6;

    private Placeholders() {}

    /**
     * @param row from 1
     * @throws VariantRefused if a place names nothing, or its number cannot be written
     */
    static Text fill(int row, Text text, Map<String, Figure> figures) {
        return new Text(fill(row, text.zh(), true, figures), fill(row, text.en(), false, figures));
    }

    private static String fill(int row, String words, boolean chinese, Map<String, Figure> figures) {
        return PLACE.matcher(words).replaceAll(found -> {
            String inside = found.group(1) == null ? "" : found.group(1);
            var written = WRITTEN.matcher(inside);
            var figure = found.group().endsWith("}") && written.matches() ? figures.get(written.group(1)) : null;
            if (figure == null) {
                throw new VariantRefused(new VariantFault(VariantFault.Kind.PLACEHOLDER, 0, inside));
            }
            var said = figure.words();
            return Matcher.quoteReplacement(
                    said != null
                            ? chinese ? said.zh() : said.en()
                            : number(row, inside, figure.asNumber(), written.group(2)));
        });
    }

    private static String number(
            int row, String inside, BigDecimal number, @org.jspecify.annotations.Nullable String form) {
        if (form != null && !form.equals("plain")) {
            return grouped(number.setScale(Integer.parseInt(form), RoundingMode.HALF_UP)
                    .toPlainString());
        }
        String plain = plain(number);
        int point = plain.indexOf('.');
        if (point >= 0 && plain.length() - point - 1 > MOST_DECIMALS) {
            throw new VariantRefused(new VariantFault(VariantFault.Kind.DECIMALS, row, inside));
        }
        return form == null ? grouped(plain) : plain;
    }

    /** Without zeros at the end, and never as a power of ten. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 1,200 as both languages write it. */
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return THOUSANDS.matcher(whole).replaceAll(",") + (point < 0 ? "" : plain.substring(point));
    }
}
