package org.nishang.common;

import java.util.Arrays;
import java.util.Locale;

/**
 * What somebody searches for: read as a name and as a code, each as it is kept, so that what was accepted once is found
 * by what was typed then.
 *
 * @param name empty = everything
 */
public record SearchText(String name, String code) {

    public static SearchText of(String typed) {
        return new SearchText(NameText.settled(typed), PlainCode.of(typed));
    }

    public boolean isEmpty() {
        return name.isEmpty();
    }

    /** Of {@code like}: texts with the name somewhere. */
    public String within() {
        return "%" + literal(name) + "%";
    }

    /** Of {@code like}: texts that begin with the name. */
    public String start() {
        return literal(name) + "%";
    }

    /** Of {@code like}: codes that begin so. */
    public String codeStart() {
        return literal(code) + "%";
    }

    /** Of {@code like}: initials, or pinyin without blanks, that begin so. */
    public String latinStart() {
        return literal(latin()) + "%";
    }

    /** In lower case, without blanks. */
    public String latin() {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** Whether one of some names or codes has it somewhere, in upper or lower case. */
    public boolean isIn(String... texts) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text ->
                        text.contains(wanted) || (!code.isEmpty() && text.contains(code.toLowerCase(Locale.ROOT))));
    }

    /** Takes the meaning of a pattern from what a person typed. */
    private static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
