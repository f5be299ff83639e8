package org.nishang.common;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values as keyboards, sheets and copied documents make them. */
public final class TypedValues {

    private static final String ODD =
            "\u200b\u3000 \u00a0\u202d\u202c\ufeff•·・．.‧()（）'’-–—ＡＺ０９\u2fbc\u2ee2\ufe00\u0301\u030c＋＆";

    private static final String USUAL = "王李张刘陈杨黄赵吴周一二三厂制衣有限公司平湖嘉兴ABCxyz0189éß𠮷䶮艾力";

    private static final String[] DAYS = {
        "%04d-%02d-%02d", "%d/%d/%d", "%d.%d.%d", "%04d%02d%02d", "%d年%d月%d日", "%d 年%d 月%d号"
    };

    private TypedValues() {}

    public static String name(Random random) {
        return "平" + mixed(random, 1 + random.nextInt(16));
    }

    public static String code(Random random) {
        return "证" + mixed(random, 1 + random.nextInt(12));
    }

    static String mixed(Random random, int length) {
        return text(length, i -> random.nextInt(4) == 0 ? pick(random, ODD) : pick(random, USUAL));
    }

    public static String day(Random random, LocalDate day) {
        return dressed(
                random,
                DAYS[random.nextInt(DAYS.length)].formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    /** In full width, or with something unseen around it. */
    public static String dressed(Random random, String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text(text.length(), i -> wide(text.charAt(i)));
            case 1 -> "\ufeff\u3000" + text + " \u200b";
            default -> text;
        };
    }

    private static String wide(char c) {
        return Character.toString(c > ' ' && c < 0x7F ? c + 0xFEE0 : c);
    }

    private static String pick(Random random, String from) {
        int[] points = from.codePoints().toArray();
        return Character.toString(points[random.nextInt(points.length)]);
    }

    private static String text(int length, IntFunction<String> part) {
        return IntStream.range(0, length).mapToObj(part).collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining(" "));
    }
}
