package org.nishang.common;

import java.security.SecureRandom;

/**
 * A code that is read off paper and typed: capitals and digits in groups of four, without characters that look alike
 * ({@code 0 O, 1 I L, 2 Z, 5 S, 8 B, U V}).
 */
public final class ReadableCode {

    /** 24 characters: eight of them are 36 bits, twelve are 55. */
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTVWXY";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /** @param length how many characters, hyphens not counted */
    public static String random(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was typed as it is compared: in capitals, without hyphens and blanks. */
    public static String settled(String typed) {
        return PlainCode.of(typed).replace("-", "");
    }
}
