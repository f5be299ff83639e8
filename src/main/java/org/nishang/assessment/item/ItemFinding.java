package org.nishang.assessment.item;

import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;

/**
 * Something about a form: what keeps it out of use, or what a person should look at.
 *
 * @param key of the message
 * @param field that it is about; empty where it is about lines, or several
 */
public record ItemFinding(boolean refuses, String key, List<Object> arguments, Optional<FieldName> field) {

    public ItemFinding {
        arguments = List.copyOf(arguments);
    }

    public static ItemFinding refusal(String key, Object... arguments) {
        return new ItemFinding(true, key, List.of(arguments), Optional.empty());
    }

    public static ItemFinding warning(String key, Object... arguments) {
        return new ItemFinding(false, key, List.of(arguments), Optional.empty());
    }

    /** The same, about one of the fields. */
    public ItemFinding at(FieldName wrong) {
        return new ItemFinding(refuses, key, arguments, Optional.of(wrong));
    }
}
