package org.nishang.learning.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a page saw beside what was counted before. */
@Component
class StudyCounting {

    /** From here on a report is late. */
    static final Duration PROMPT = Duration.ofMinutes(2);

    /** How much may arrive late within {@link StudyTime#OLDEST}. */
    static final Duration MOST_LATE = Duration.ofHours(3);

    private final StudyTimes times;

    StudyCounting(StudyTimes times) {
        this.times = times;
    }

    /**
     * Counts a span that goes on from what the same page reported last; false if it does not, and nothing is counted.
     */
    boolean goesOn(PersonId reader, Beat beat, Span seen, Instant now) {
        return isPrompt(seen, now) && times.goOn(reader, beat, seen, now);
    }

    /** Counts what of some spans has not been counted; of what is late only so much. */
    @Transactional
    public Duration count(PersonId reader, Beat beat, List<Span> seen, Instant now) {
        var fresh = Span.without(seen, times.during(reader, seen));
        var counted = add(reader, beat, fresh, now);
        times.open(reader);
        return counted;
    }

    /**
     * Counts what a device kept while it had no network. All of it is late: of each day at most {@link #MOST_LATE}
     * counts, together with what arrived late otherwise. The caller has the reader's turn.
     *
     * @param within nothing outside counts; its end is now
     * @param zone whose days have the limit
     * @return by lesson, what is counted now
     */
    Map<LessonRef, Duration> countKept(PersonId reader, List<Beat> beats, Span within, ZoneId zone) {
        var counted = new LinkedHashMap<LessonRef, Duration>();
        for (Beat beat : beats) {
            var seen = beat.spans().stream()
                    .flatMap(span -> span.within(within.from(), within.to()).stream())
                    .toList();
            var fresh = seen.isEmpty() ? seen : Span.without(seen, times.during(reader, seen));
            for (Span span : Span.byDay(fresh, zone)) {
                Duration room = MOST_LATE.minus(times.lateOn(reader, span.from().atZone(zone)));
                for (Span taken : atMost(room, List.of(span))) {
                    times.add(reader, beat, taken, true, within.to());
                    counted.merge(beat.lesson(), taken.length(), Duration::plus);
                }
            }
        }
        times.open(reader);
        return counted;
    }

    private Duration add(PersonId reader, Beat beat, List<Span> fresh, Instant now) {
        var late = fresh.stream().filter(span -> !isPrompt(span, now)).toList();
        var counted = new ArrayList<Span>();
        if (!late.isEmpty()) {
            Duration room = MOST_LATE.minus(times.late(reader, now.minus(StudyTime.OLDEST)));
            for (Span span : atMost(room, late)) {
                times.add(reader, beat, span, true, now);
                counted.add(span);
            }
        }
        for (Span span : fresh) {
            if (isPrompt(span, now)) {
                times.add(reader, beat, span, false, now);
                counted.add(span);
            }
        }
        return Span.sum(counted);
    }

    private static boolean isPrompt(Span span, Instant now) {
        return !span.from().isBefore(now.minus(PROMPT));
    }

    /** The first spans, cut where they come to more than the room. */
    private static List<Span> atMost(Duration room, List<Span> spans) {
        var taken = new ArrayList<Span>();
        Duration left = room;
        for (Span span : spans) {
            span.within(span.from(), span.from().plus(left)).ifPresent(taken::add);
            left = left.minus(span.length());
            if (!left.isPositive()) {
                break;
            }
        }
        return taken;
    }
}
