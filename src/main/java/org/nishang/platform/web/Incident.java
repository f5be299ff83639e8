package org.nishang.platform.web;

import java.security.SecureRandom;

/** The number that a person reads out when something broke, and that finds the log entry. */
public final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRTUWXY";

    private Incident() {}

    public static String next() {
        return RANDOM.ints(8, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
