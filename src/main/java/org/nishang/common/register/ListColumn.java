package org.nishang.common.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a list, and what it says of a row: a text, a date, a number or nothing. */
public record ListColumn<R>(Column column, Function<R, @Nullable Object> value) {

    public static <R> ListColumn<R> of(
            Column.Kind kind, String code, String zh, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(kind, code, zh, en), value);
    }
}
