package org.nishang.common;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * One line of text as it is kept, whatever keyboard, sheet or document it came from: what looks the same is the same
 * characters. Characters that nobody sees go, every blank is an ordinary one, radicals are the characters that they
 * stand for, letters and digits have half width.
 */
public final class PlainText {

    /** Radicals of copied PDFs that Unicode itself does not take for the character, each before the character. */
    private static final String RADICALS = "⺜日⺝月⺠民⺶羊⻄西⻅见⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙";

    private static final Map<Integer, Integer> BY_RADICAL = byRadical();

    /** Where Windows kept characters for private use that have their own place today, such as 䶮. */
    private static final Charset OLD_WINDOWS = Charset.forName("GBK");

    private static final Charset TODAY = Charset.forName("GB18030");

    private PlainText() {}

    /**
     * @return empty where nothing is visible
     * @throws Refusal {@code common.text.character} if it holds a line break, another control character, or a character
     *     that means nothing outside the computer it comes from
     */
    public static String of(String typed) {
        String text = settled(typed);
        text.codePoints().filter(PlainText::isNone).findFirst().ifPresent(point -> {
            throw refused(point);
        });
        return text;
    }

    /** As {@link #of}, with whatever would be refused: for what is only searched for. */
    public static String settled(String typed) {
        if (isPlain(typed)) {
            return typed;
        }
        var text = new StringBuilder(typed.length());
        typed.strip().codePoints().filter(point -> !isUnseen(point)).forEach(point -> text.append(today(point)));
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll(" {2,}", " ");
    }

    static Refusal refused(int point) {
        return new Refusal("common.text.character", "U+%04X".formatted(point));
    }

    /** The usual case: nothing to do. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
            if (!usual) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }

    private static boolean isNone(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String today(int point) {
        if (Character.isSpaceChar(point) && !isNone(point)) {
            return " ";
        }
        Integer character = BY_RADICAL.get(point);
        if (character != null) {
            return Character.toString(character);
        }
        if (Character.getType(point) == Character.PRIVATE_USE) {
            return new String(Character.toString(point).getBytes(OLD_WINDOWS), TODAY)
                    .codePoints()
                    .filter(Character::isIdeographic)
                    .mapToObj(Character::toString)
                    .findFirst()
                    .orElseGet(() -> Character.toString(point));
        }
        return hasAnotherForm(point)
                ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                : Character.toString(point);
    }

    /** Kangxi and other radicals, compatibility ideographs, letters and digits of another width. */
    private static boolean hasAnotherForm(int point) {
        return (point >= 0x2E80 && point <= 0x2FDF)
                || (point >= 0xFF10 && point <= 0xFF5A && Character.isLetterOrDigit(point))
                || "＆＇＋－／".indexOf(point) >= 0
                || (point >= 0xFF65 && point <= 0xFF9F)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }

    private static Map<Integer, Integer> byRadical() {
        Map<Integer, Integer> byRadical = new HashMap<>();
        int[] points = RADICALS.codePoints().toArray();
        for (int i = 0; i < points.length; i += 2) {
            byRadical.put(points[i], points[i + 1]);
        }
        return Map.copyOf(byRadical);
    }
}
