package org.nishang.common.check;

import java.util.List;

/**
 * One thing that breaks an invariant.
 *
 * @param subject a number or a code, never the name of a person
 * @param link address inside the portal where it is seen and mended; empty = there is none
 * @param message key of a sentence that says what is wrong
 * @param arguments of the sentence
 */
public record Finding(String subject, String link, String message, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String subject, String link, String message, String... arguments) {
        return new Finding(subject, link, message, List.of(arguments));
    }
}
