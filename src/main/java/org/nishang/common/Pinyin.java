package org.nishang.common;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Sort keys and initials of Chinese names, which MariaDB has no collation for. */
public final class Pinyin {

    private static final class Holder {
        static final Transliterator TO_LATIN =
                Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }

    private Pinyin() {}

    /** {@code 王小明 → "wang xiao ming"}; text that is not Chinese stays, in lower case. */
    public static String of(String name) {
        synchronized (Holder.class) {
            return Holder.TO_LATIN.transliterate(name).strip();
        }
    }

    /** {@code 王小明 → "wxm"}, taken character by character. */
    public static String initials(String name) {
        var initials = new StringBuilder();
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> initials.append(of(Character.toString(c)).charAt(0)));
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
