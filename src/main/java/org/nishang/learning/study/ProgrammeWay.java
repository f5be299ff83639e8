package org.nishang.learning.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammePart;
import org.nishang.learning.recognition.Recognition;

/**
 * Where a learner stands with the whole of a programme, by the version in which it was begun. Pure.
 *
 * @param passed by the code of a course, the day on which its exam was passed
 * @param recognised by the code of a course, that it counts without being passed under the enrolment
 * @param courses where the learner stands with each, by code
 */
public record ProgrammeWay(
        Programme programme,
        Enrolment enrolment,
        Map<String, LocalDate> passed,
        Map<String, Recognition> recognised,
        Map<String, CourseStanding> courses) {

    /** What becomes of a course of the programme. */
    public enum Step {
        PASSED,
        /** It was passed before, and counts. */
        RECOGNISED,
        /** It can be studied and its exam be sat. */
        OPEN,
        /** It can be studied; its exam waits for others. */
        LATER,
        /** Others of its choice were passed. */
        NOT_NEEDED
    }

    /** Of one that the programme names. */
    public CourseStanding course(String code) {
        return Objects.requireNonNull(courses.get(code));
    }

    /** Of one that is passed. */
    public LocalDate passedOn(String code) {
        return Objects.requireNonNull(passed.get(code));
    }

    /** Of one that is recognised. */
    public Recognition recognition(String code) {
        return Objects.requireNonNull(recognised.get(code));
    }

    /** What is passed or recognised. */
    private Set<String> counted() {
        var counted = new HashSet<>(passed.keySet());
        counted.addAll(recognised.keySet());
        return counted;
    }

    public Step step(String course) {
        if (passed.containsKey(course)) {
            return Step.PASSED;
        }
        if (recognised.containsKey(course)) {
            return Step.RECOGNISED;
        }
        if (!programme.plan().needs(course, counted())) {
            return Step.NOT_NEEDED;
        }
        return before(course).isEmpty() ? Step.OPEN : Step.LATER;
    }

    /** Courses whose exams come before this one's and are not passed. */
    public List<CourseStanding> before(String course) {
        return programme.plan().missingBefore(course, counted()).stream()
                .map(this::course)
                .toList();
    }

    /** @throws Refusal {@code learning.exam.courses-before} with their names in both languages */
    void refuseTooEarly(String course) {
        var before = before(course);
        if (!before.isEmpty()) {
            throw new Refusal("learning.exam.courses-before", names(before));
        }
    }

    private static Text names(List<CourseStanding> courses) {
        var titles = courses.stream().map(one -> one.course().title()).toList();
        return new Text(
                titles.stream().map(Text::zh).collect(Collectors.joining("、")),
                titles.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** Whether a course is one of these that nobody need look at now: passed, waiting, or not needed. */
    public boolean isLaterOrBehind(CourseStanding standing) {
        String code = standing.course().code();
        return standing.enrolment().filter(enrolment::equals).isPresent()
                && (step(code) != Step.OPEN
                        || standing.done() == 0
                                && next().filter(standing::equals).isEmpty());
    }

    /** How many courses have to be passed in all. */
    public int wanted() {
        return programme.plan().parts().stream().mapToInt(ProgrammePart::choose).sum();
    }

    public int left() {
        return programme.plan().parts().stream()
                .mapToInt(part -> part.left(counted()))
                .sum();
    }

    /** The course to go on with: of those whose exams can be sat one that is begun, else the first. */
    public Optional<CourseStanding> next() {
        return programme.courses().stream()
                .filter(course -> step(course) == Step.OPEN)
                .map(this::course)
                .min(Comparator.comparing(standing -> standing.done() == 0));
    }

    /**
     * What is left to read, in minutes of 60 seconds. Of a choice the courses that are read furthest count, and where
     * nothing is begun the shortest.
     */
    public int minutesLeft() {
        return programme.plan().parts().stream()
                .mapToInt(part -> part.of().stream()
                        .filter(course -> !counted().contains(course))
                        .map(this::course)
                        .sorted(Comparator.comparing((CourseStanding standing) -> -standing.done())
                                .thenComparing(CourseStanding::minutesLeft))
                        .limit(part.left(counted()))
                        .mapToInt(CourseStanding::minutesLeft)
                        .sum())
                .sum();
    }
}
