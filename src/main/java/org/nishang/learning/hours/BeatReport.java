package org.nishang.learning.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * What a page sends of one lesson:
 * {@code {"lesson":"C04/cords","place":"…","intervals":[["2026-11-29T01:00:00Z","2026-11-29T01:00:20Z"]]}}.
 *
 * @param intervals from and to, by the server's clock as far as the page knows it
 */
public record BeatReport(
        @Nullable String lesson,
        @Nullable String place,
        @Nullable List<List<String>> intervals) {

    /** @throws Refusal {@code learning.hours.malformed} where no page would send it */
    public Beat beat() {
        if (lesson == null || place == null || intervals == null) {
            throw new Refusal("learning.hours.malformed");
        }
        return new Beat(
                LessonRef.parse(lesson),
                place,
                intervals.stream().map(BeatReport::span).toList());
    }

    private static Span span(@Nullable List<String> ends) {
        if (ends == null || ends.size() != 2) {
            throw new Refusal("learning.hours.malformed");
        }
        try {
            return new Span(instant(ends.getFirst()), instant(ends.getLast()));
        } catch (DateTimeException | IllegalArgumentException noSpan) {
            throw new Refusal("learning.hours.malformed");
        }
    }

    private static Instant instant(@Nullable String text) {
        return Instant.parse(Objects.requireNonNullElse(text, "")).truncatedTo(ChronoUnit.MICROS);
    }
}
