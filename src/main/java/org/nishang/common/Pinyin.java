package org.nishang.common;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Sort keys and initials of Chinese names, which MariaDB has no collation for. */
public final class Pinyin {

    private static final String TO_ASCII = "; Latin-ASCII; Lower";

    private static final class Holder {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin" + TO_ASCII);
    }

    private static final class PersonHolder {
        // Reads surnames as surnames: 单 shan, 仇 qiu, 曾 zeng, 尉迟 yu chi.
        static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin/Names" + TO_ASCII);
    }

    private Pinyin() {}

    /** A name's sort key and initials, found in one reading where that is possible. */
    public record Reading(String pinyin, String initials) {}

    /** {@link #of} and {@link #initials} at once. */
    public static Reading read(String name) {
        return read(Holder.TO_LATIN, name);
    }

    /** {@link #ofPerson} and {@link #initialsOfPerson} at once. */
    public static Reading readPerson(String name) {
        return read(PersonHolder.TO_LATIN, name);
    }

    private static Reading read(Transliterator toLatin, String name) {
        String pinyin = latin(toLatin, name);
        return new Reading(
                pinyin,
                !name.isEmpty() && name.codePoints().allMatch(Pinyin::isHan)
                        ? firstLetters(pinyin).toLowerCase(Locale.ROOT)
                        : initials(toLatin, name));
    }

    private static String firstLetters(String latin) {
        var letters = new StringBuilder();
        for (String syllable : latin.split(" ")) {
            letters.appendCodePoint(syllable.codePointAt(0));
        }
        return letters.toString();
    }

    /** {@code 平湖制衣 → "ping hu zhi yi"}; text that is not Chinese stays, in lower case. */
    public static String of(String name) {
        return latin(Holder.TO_LATIN, name);
    }

    /** {@code 平湖制衣 → "phzy"}; letters and digits stay, everything else goes. */
    public static String initials(String name) {
        return initials(Holder.TO_LATIN, name);
    }

    /** {@code 单小明 → "shan xiao ming"}: as {@link #of}, with the surname read as a surname. */
    public static String ofPerson(String name) {
        return latin(PersonHolder.TO_LATIN, name);
    }

    /** {@code 单小明 → "sxm"}. */
    public static String initialsOfPerson(String name) {
        return initials(PersonHolder.TO_LATIN, name);
    }

    private static String latin(Transliterator toLatin, String text) {
        // 𠮷 is common in names and missing in ICU's readings; it is read like 吉.
        String known = text.replace("𠮷", "吉");
        synchronized (toLatin) {
            return toLatin.transliterate(known).strip().replaceAll("\\s+", " ");
        }
    }

    /** Han runs are read as a whole, since the reading of a character depends on its neighbours. */
    private static String initials(Transliterator toLatin, String text) {
        var initials = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int from = 0; from < points.length; ) {
            int to = from + 1;
            if (isHan(points[from])) {
                while (to < points.length && isHan(points[to])) {
                    to++;
                }
                initials.append(firstLetters(latin(toLatin, new String(points, from, to - from))));
            } else if (Character.isLetterOrDigit(points[from])) {
                initials.appendCodePoint(points[from]);
            }
            from = to;
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isHan(int point) {
        return UnicodeScript.of(point) == UnicodeScript.HAN;
    }
}
