package org.nishang.learning.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonTurns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts study time. A moment counts once for a person, whatever pages and devices report it; only by the server's
 * clock; not before the page was opened; and of what arrives late only so much. So nobody earns more than has passed.
 */
@Service
@Transactional
public class StudyTime {

    /** How old a moment may be that a page reports, after a time without a network. */
    static final Duration OLDEST = Duration.ofHours(24);

    /** How far a page may look back that the portal has not named. */
    static final Duration FIRST_LOOK_BACK = Duration.ofSeconds(30);

    /** From here on a report is late. */
    static final Duration PROMPT = Duration.ofMinutes(2);

    /** How much may arrive late within {@link #OLDEST}. */
    static final Duration MOST_LATE = Duration.ofHours(3);

    private final StudyTimes times;
    private final ReadingPlaces places;
    private final PersonTurns turns;
    private final CourseCatalogue courses;
    private final Clock clock;

    StudyTime(StudyTimes times, ReadingPlaces places, PersonTurns turns, CourseCatalogue courses, Clock clock) {
        this.courses = courses;
        this.times = times;
        this.places = places;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return how much of what the page saw is counted now; what was counted before is not counted again */
    Duration count(PersonId reader, Beat beat) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it is kept: what is shorter is no time
        Instant oldest = now.minus(OLDEST);
        Instant opened = places.openedAt(beat.place(), reader).orElse(now.minus(FIRST_LOOK_BACK));
        Instant earliest = opened.isBefore(oldest) ? oldest : opened;
        var seen = beat.spans().stream()
                .flatMap(span -> span.within(earliest, now).stream())
                .toList();
        if (seen.isEmpty()) {
            return Duration.ZERO;
        }
        turns.take(reader);
        if (seen.size() == 1 && isPrompt(seen.getFirst(), now) && times.goOn(reader, beat, seen.getFirst(), now)) {
            return seen.getFirst().length();
        }
        var fresh = Span.without(seen, times.during(reader, seen));
        return add(reader, beat, fresh, now);
    }

    /**
     * Counts what a device kept while it had no network. All of it is late: of each day at most {@link #MOST_LATE}
     * counts, together with what arrived late otherwise. The caller has the reader's turn.
     *
     * @param within nothing outside counts
     * @return by lesson, what is counted now
     */
    Map<LessonRef, Duration> countKept(PersonId reader, List<Beat> beats, Span within) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counted = new LinkedHashMap<LessonRef, Duration>();
        for (Beat beat : beats) {
            var seen = beat.spans().stream()
                    .flatMap(span -> span.within(within.from(), within.to()).stream())
                    .toList();
            var fresh = seen.isEmpty() ? seen : Span.without(seen, times.during(reader, seen));
            for (Span span : Span.byDay(fresh, clock.getZone())) {
                Duration room = MOST_LATE.minus(times.lateOn(reader, span.from().atZone(clock.getZone())));
                for (Span taken : atMost(room, List.of(span))) {
                    times.add(reader, beat, taken, true, now);
                    counted.merge(beat.lesson(), taken.length(), Duration::plus);
                }
            }
        }
        return counted;
    }

    private Duration add(PersonId reader, Beat beat, List<Span> fresh, Instant now) {
        var late = fresh.stream().filter(span -> !isPrompt(span, now)).toList();
        var counted = new ArrayList<Span>();
        if (!late.isEmpty()) {
            Duration room = MOST_LATE.minus(times.late(reader, now.minus(OLDEST)));
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

    /**
     * How long somebody has studied a course.
     *
     * @param since only time from here on
     * @return by lesson, in their order
     */
    @Transactional(readOnly = true)
    public Map<String, LessonTime> of(PersonId reader, CourseOutline course, Instant since) {
        var studied = times.byLesson(reader, course.code(), since);
        var lessons = new LinkedHashMap<String, LessonTime>();
        course.lessons()
                .forEach(lesson -> lessons.put(
                        lesson.id(),
                        new LessonTime(
                                studied.getOrDefault(lesson.id(), Duration.ZERO),
                                StudyFloor.of(courses.length(course.id(), lesson.id())))));
        return lessons;
    }

    /** When somebody studied a course from an instant on, in order; no two overlap. */
    @Transactional(readOnly = true)
    public List<StudiedInterval> intervals(PersonId reader, String course, Instant since) {
        return times.intervals(reader, course, since);
    }
}
