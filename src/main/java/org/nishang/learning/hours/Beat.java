package org.nishang.learning.hours;

import java.time.Duration;
import java.util.List;
import org.nishang.common.Refusal;

/**
 * What a page says it saw: when its lesson was open, in sight and in use.
 *
 * @param place the page's name: what {@link ReadingPlaces} gave it, or one of its own
 */
public record Beat(LessonRef lesson, String place, List<Span> spans) {

    private static final int MOST_SPANS = 500;
    private static final int LONGEST_PLACE = 100;
    private static final Duration LONGEST_SPAN = Duration.ofHours(24);

    /** @throws Refusal {@code learning.hours.malformed} where no lesson page would send it */
    public Beat {
        spans = List.copyOf(spans);
        boolean sound = place.length() <= LONGEST_PLACE
                && place.matches("[A-Za-z0-9_-]+")
                && spans.size() <= MOST_SPANS
                && spans.stream().allMatch(span -> span.length().compareTo(LONGEST_SPAN) <= 0);
        if (!sound) {
            throw new Refusal("learning.hours.malformed");
        }
    }
}
