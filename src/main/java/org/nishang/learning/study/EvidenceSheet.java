package org.nishang.learning.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.check.CheckAnswers;
import org.nishang.learning.hours.StudiedInterval;

/**
 * All that is recorded of somebody's studying of a course, for who inspects it.
 *
 * @param document masked
 * @param enrolledAt since when it counts; empty where there is no enrolment, and nothing counts
 * @param checks answers to scored checks
 * @param exams that are marked, newest first
 */
public record EvidenceSheet(
        PersonId person,
        String name,
        String document,
        CourseOutline course,
        Optional<Instant> enrolledAt,
        CourseStudy study,
        List<StudiedInterval> intervals,
        List<CheckAnswers.Tally> checks,
        List<AttemptRow> exams) {

    /** What was studied on a day; an interval belongs to the day on which it began. */
    public record Day(LocalDate day, Duration studied, List<StudiedInterval> intervals) {}

    public List<Day> days(ZoneId zone) {
        var byDay = new LinkedHashMap<LocalDate, List<StudiedInterval>>();
        intervals.forEach(one -> byDay.computeIfAbsent(LocalDate.ofInstant(one.from(), zone), day -> new ArrayList<>())
                .add(one));
        return byDay.entrySet().stream()
                .map(one -> new Day(
                        one.getKey(),
                        one.getValue().stream().map(StudiedInterval::length).reduce(Duration.ZERO, Duration::plus),
                        one.getValue()))
                .toList();
    }

    /** How often the checks of a lesson were answered. */
    public int answers(String lesson) {
        return checks.stream()
                .filter(one -> one.lesson().equals(lesson))
                .mapToInt(CheckAnswers.Tally::answers)
                .sum();
    }
}
