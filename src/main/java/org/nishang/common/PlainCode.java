package org.nishang.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number that is not for counting, such as that of a document, an enterprise, a certificate or a training session: in
 * half width and upper case, with plain hyphens, without blanks, quotes around it and characters that nobody sees. Two
 * of them are the same number exactly when they are equal here and in the database.
 */
public final class PlainCode {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern QUOTES = Pattern.compile("^['‘’`′\"“”]+|['‘’`′\"“”]+$");

    /** As sheets show a number that is too long for them: the rest of its digits is lost. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{1,3}");

    private PlainCode() {}

    /** @return empty where nothing is visible */
    public static String of(String typed) {
        String seen = UNSEEN.matcher(half(typed)).replaceAll("");
        return half(DASH.matcher(QUOTES.matcher(seen).replaceAll(""))
                .replaceAll("-")
                .toUpperCase(Locale.ROOT));
    }

    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether a sheet rounded it: {@code 3.30482E+17}. A letter E among digits, as in a credit code, is none. */
    public static boolean isRounded(String code) {
        return ROUNDED.matcher(code).matches();
    }
}
