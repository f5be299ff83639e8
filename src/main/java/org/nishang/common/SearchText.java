package org.nishang.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody searches for: read as a name and as a code, each as it is kept, so that what was accepted once is found
 * by what was typed then.
 *
 * @param typed as it was typed
 * @param name empty = everything
 */
public record SearchText(String typed, String name, String code) {

    private static final Pattern LATIN = Pattern.compile("[A-Za-zÜü '’]+");

    /** No syllable has a v: keyboards have it for ü, which follows l or n wherever it differs from u. */
    private static final Pattern UMLAUT = Pattern.compile("(?<=[ln])v");

    public static SearchText of(String typed) {
        return new SearchText(typed.strip(), NameText.settled(typed), PlainCode.of(typed));
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
    public String lettersStart() {
        return literal(letters()) + "%";
    }

    /** Of {@code like}: initials, or pinyin without blanks, with this somewhere. */
    public String lettersWithin() {
        return "%" + lettersStart();
    }

    /** As pinyin is kept: in lower case without blanks, ü (typed as v, too) as u. */
    public String letters() {
        return pinyin(name);
    }

    private static String pinyin(String typed) {
        return UMLAUT.matcher(typed.toLowerCase(Locale.ROOT).replace('ü', 'u').replaceAll("[ '’]", ""))
                .replaceAll("u");
    }

    /** Whether letters of the Latin alphabet were typed and nothing else, as for pinyin. */
    public boolean isLatin() {
        return LATIN.matcher(name).matches();
    }

    /** Whether one of some names or codes has it somewhere, in upper or lower case. */
    public boolean isIn(String... texts) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text ->
                        text.contains(wanted) || (!code.isEmpty() && text.contains(code.toLowerCase(Locale.ROOT))));
    }

    /** Whether one of some Chinese or English names has it somewhere, or as pinyin or initials. */
    public boolean isSpokenIn(String... texts) {
        return isIn(texts)
                || isLatin()
                        && Arrays.stream(texts)
                                .map(Pinyin::read)
                                .anyMatch(reading -> reading.initials().contains(letters())
                                        || pinyin(reading.pinyin()).contains(letters()));
    }

    /** Takes the meaning of a pattern from what a person typed. */
    private static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
