package org.nishang.common.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few values in one text, for {@link Change}; nothing and the empty text are the same. */
public record Packed(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public static String of(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(SEPARATOR));
    }

    public static Packed parse(String text) {
        return new Packed(List.of(text.split(SEPARATOR, -1)));
    }

    public String text(int place) {
        return parts.get(place);
    }

    public Optional<String> optional(int place) {
        return Optional.of(parts.get(place)).filter(part -> !part.isEmpty());
    }

    public @Nullable String textOrNull(int place) {
        return optional(place).orElse(null);
    }

    public LocalDate date(int place) {
        return LocalDate.parse(text(place));
    }

    public @Nullable LocalDate dateOrNull(int place) {
        return optional(place).map(LocalDate::parse).orElse(null);
    }

    public int whole(int place) {
        return Integer.parseInt(text(place));
    }

    public @Nullable Integer wholeOrNull(int place) {
        return optional(place).map(Integer::valueOf).orElse(null);
    }

    public BigDecimal decimal(int place) {
        return new BigDecimal(text(place));
    }

    public LocalDateTime time(int place) {
        return LocalDateTime.parse(text(place));
    }
}
