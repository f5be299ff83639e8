package org.nishang.interchange.file;

import java.text.Normalizer;

/** The small rules about what is in cells. */
public final class Cells {

    private Cells() {}

    /** Without blanks of any width and invisible characters at both ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isNothing(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }

    /** Full width as half width, trimmed. */
    public static String half(String text) {
        return trim(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /**
     * Text that a spreadsheet would take for a formula, made harmless by an apostrophe before it.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
     */
    public static String guarded(String text) {
        return !text.isEmpty() && (isRisky(text.charAt(0)) || isGuarded(text)) ? "'" + text : text;
    }

    /** What {@link #guarded} was given. */
    public static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet would take the text for text. */
    static boolean isHarmless(String text) {
        return text.isEmpty() || !isRisky(text.charAt(0));
    }

    private static boolean isGuarded(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i > 0 && i < text.length() && isRisky(text.charAt(i));
    }

    private static boolean isRisky(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    /** The letters of a column: 0 → A, 27 → AB. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
