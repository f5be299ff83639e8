package org.nishang.assessment.item;

import java.util.List;

/**
 * Something about a form: what keeps it out of use, or what a person should look at.
 *
 * @param key of the message
 */
public record ItemFinding(boolean refuses, String key, List<Object> arguments) {

    public ItemFinding {
        arguments = List.copyOf(arguments);
    }

    public static ItemFinding refusal(String key, Object... arguments) {
        return new ItemFinding(true, key, List.of(arguments));
    }

    public static ItemFinding warning(String key, Object... arguments) {
        return new ItemFinding(false, key, List.of(arguments));
    }
}
