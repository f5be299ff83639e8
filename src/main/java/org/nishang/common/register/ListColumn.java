package org.nishang.common.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Column.Kind;

/** A column of a list, and what it says of a row: words in both languages, a text, a date, a number or nothing. */
public record ListColumn<R>(Column column, Function<R, @Nullable Object> value) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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

    public static <R> ListColumn<R> ofText(String code, Text heading, Function<R, @Nullable Object> value) {
        return ofText(code, heading.zh(), heading.en(), value);
    }

    public static <R> ListColumn<R> ofCode(String code, Text heading, Function<R, @Nullable Object> value) {
        return ofCode(code, heading.zh(), heading.en(), value);
    }

    public static <R> ListColumn<R> ofDay(String code, Text heading, Function<R, @Nullable Object> value) {
        return ofDay(code, heading.zh(), heading.en(), value);
    }

    public static <R> ListColumn<R> ofNumber(String code, Text heading, Function<R, @Nullable Object> value) {
        return ofNumber(code, heading.zh(), heading.en(), value);
    }

    public static <R> ListColumn<R> ofDecimal(String code, Text heading, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(Kind.DECIMAL, code, heading.zh(), heading.en()), value);
    }

    /** An instant to the minute, in the zone of the portal. */
    public static <R> ListColumn<R> ofMinute(
            String code, Text heading, ZoneId zone, Function<R, @Nullable Instant> value) {
        return ofCode(code, heading, row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : MINUTE.format(instant.atZone(zone));
        });
    }
}
