package org.nishang.common.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Column.Kind;

/** A column of a list, and what it says of a row: a text, a date, a number or nothing. */
public record ListColumn<R>(Column column, Function<R, @Nullable Object> value) {

    public static <R> ListColumn<R> ofText(String code, String zh, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(Kind.TEXT, code, zh, en), value);
    }

    public static <R> ListColumn<R> ofCode(String code, String zh, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(Kind.CODE, code, zh, en), value);
    }

    public static <R> ListColumn<R> ofDay(String code, String zh, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(Kind.DATE, code, zh, en), value);
    }

    public static <R> ListColumn<R> ofNumber(String code, String zh, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(Kind.INTEGER, code, zh, en), value);
    }
}
