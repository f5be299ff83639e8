package org.nishang.course.quality;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The figures of a text that both languages write alike: from ten up, or with a decimal point. */
final class Figures {

    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    /** What one language writes in figures and the other in words: 12月 and December, Article 31 and 第三十一条. */
    private static final Pattern SAID_IN_WORDS = Pattern.compile("\\d+月|Articles? \\d+(( and |–)\\d+)*");

    private static final Pattern MYRIADS = Pattern.compile("(\\d+(\\.\\d+)?)万");

    /** Headings of garments in the customs tariff: 61.11 in Chinese, 6111 in English. */
    private static final Pattern HEADING = Pattern.compile("\\b(6[1-3])\\.(\\d\\d)\\b");

    private Figures() {}

    static Set<String> of(String text) {
        var figures = new TreeSet<String>();
        FIGURE.matcher(asWritten(SAID_IN_WORDS.matcher(text).replaceAll("")))
                .results()
                .map(MatchResult::group)
                .filter(figure -> figure.length() > 1)
                .forEach(figures::add);
        return figures;
    }

    /** 1.5万 and 15,000 are 15000. */
    private static String asWritten(String text) {
        String plain = MYRIADS.matcher(text.replace(",", ""))
                .replaceAll(found -> new BigDecimal(found.group(1))
                        .movePointRight(4)
                        .stripTrailingZeros()
                        .toPlainString());
        return HEADING.matcher(plain).replaceAll("$1$2");
    }
}
