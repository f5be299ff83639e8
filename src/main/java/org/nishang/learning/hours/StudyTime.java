package org.nishang.learning.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

    private final StudyTimes times;
    private final StudyCounting counting;
    private final ReadingPlaces places;
    private final CourseCatalogue courses;
    private final Clock clock;

    StudyTime(StudyTimes times, StudyCounting counting, ReadingPlaces places, CourseCatalogue courses, Clock clock) {
        this.courses = courses;
        this.times = times;
        this.counting = counting;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Without a transaction around it: the usual report is one statement.
     *
     * @return how much of what the page saw is counted now; what was counted before is not counted again
     */
    @Transactional(propagation = Propagation.SUPPORTS)
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
        return seen.size() == 1 && counting.goesOn(reader, beat, seen.getFirst(), now)
                ? seen.getFirst().length()
                : counting.count(reader, beat, seen, now);
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
