package org.nishang.common;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * A name of somebody or of an enterprise, the same at every door: on forms, in files, in programs' requests and in what
 * is searched for.
 *
 * @param longest in characters
 * @param key of the refusal where it is empty or too long
 */
public record NameText(int longest, String key) {

    private static final String HAN = "[\\p{IsHan}·（）]";

    /** Every dot that keyboards have for the one between the parts of a name; a full stop only between characters. */
    private static final Pattern DOTS = Pattern.compile(" ?[•・‧･∙⋅⸱·] ?|(?<=\\p{IsHan}) ?[.．。｡] ?(?=\\p{IsHan})");

    private static final Pattern BLANKS = Pattern.compile("(?<=%1$s) (?=%1$s)".formatted(HAN));
    private static final Pattern ZERO = Pattern.compile("(?<=\\p{IsHan})[○◯]|[○◯](?=\\p{IsHan})");

    /**
     * @return as it is kept
     * @throws Refusal {@link #key} if it is empty or too long; {@code common.text.character} if it holds a control
     *     character, a picture or a character that means nothing elsewhere
     */
    public String of(String typed) {
        String name = settled(PlainText.of(typed));
        name.codePoints().filter(NameText::isNoName).findFirst().ifPresent(point -> {
            throw PlainText.refused(point).at(FieldName.NAME);
        });
        if (name.isEmpty() || name.codePointCount(0, name.length()) > longest) {
            throw new Refusal(key, longest).at(FieldName.NAME);
        }
        return name;
    }

    /** As {@link #of}, with whatever would be refused: for what is only searched for or compared. */
    public static String settled(String typed) {
        String name = PlainText.settled(typed);
        if (name.codePoints().noneMatch(NameText::isHan)) {
            return DOTS.matcher(name).replaceAll("·");
        }
        name = ZERO.matcher(name).replaceAll("〇");
        name = DOTS.matcher(name).replaceAll("·");
        return BLANKS.matcher(name.replace('(', '（').replace(')', '）'))
                .replaceAll("")
                .strip();
    }

    private static boolean isHan(int point) {
        return UnicodeScript.of(point) == UnicodeScript.HAN;
    }

    private static boolean isNoName(int point) {
        return switch (Character.getType(point)) {
            case Character.OTHER_SYMBOL, Character.ENCLOSING_MARK -> true;
            default -> Character.isEmojiPresentation(point) || Character.isEmojiModifier(point);
        };
    }
}
