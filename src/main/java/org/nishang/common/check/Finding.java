package org.nishang.common.check;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that breaks an invariant.
 *
 * @param subject a number or a code, never the name of a person
 * @param link address inside the portal where it is seen and mended; empty = there is none
 * @param message key of a sentence that says what is wrong
 * @param arguments of the sentence; {@link #word} = a word of the reader's language
 */
public record Finding(String subject, String link, String message, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String subject, String link, String message, String... arguments) {
        return new Finding(subject, link, message, List.of(arguments));
    }

    private static final String WORD = "@";

    /** An argument that is a word with this key. */
    public static String word(String key) {
        return WORD + key;
    }

    /**
     * The arguments as a reader sees them.
     *
     * @param words gives the text of a key
     */
    public Object[] said(UnaryOperator<String> words) {
        return arguments.stream()
                .map(argument -> argument.startsWith(WORD) ? words.apply(argument.substring(WORD.length())) : argument)
                .toArray();
    }
}
