package org.nishang.common.register;

import java.util.List;
import org.nishang.common.Refusal;

/**
 * What is wrong with one cell.
 *
 * @param column the column's code
 * @param key a message key; without its first part it is the error code of the API
 */
public record Fault(String column, String key, List<Object> arguments) {

    public static Fault of(String column, String key, Object... arguments) {
        return new Fault(column, key, List.of(arguments));
    }

    public static Fault of(String column, Refusal refusal) {
        return of(column, refusal.key(), refusal.arguments());
    }
}
