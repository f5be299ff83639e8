package org.nishang.learning.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.course.CourseOutline;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.programme.Programme;

/**
 * Where a learner stands with a course.
 *
 * @param examOnly whether the open enrolment asks for the exam alone
 * @param refresher what the open enrolment asks to read, where that is not the whole
 * @param programmes those that the learner can enrol in now to take it
 * @param enrolment the open one that holds the course, else the latest that was completed
 */
public record CourseStanding(
        CourseOutline course,
        List<Programme> programmes,
        Optional<Enrolment> enrolment,
        boolean examOnly,
        Optional<Refresher> refresher) {

    public boolean isOpen() {
        return enrolment.filter(Enrolment::isOpen).isPresent();
    }

    /** Whether some programme leads, or led, through this course to its exam. */
    public boolean leadsToAnExam() {
        return enrolment.isPresent() || !programmes.isEmpty();
    }

    /** The day on which the programme was completed, if nothing newer is open. */
    public Optional<LocalDate> completedOn() {
        return enrolment.map(Enrolment::completedOn);
    }

    public boolean hasDone(CourseOutline.Lesson lesson) {
        return enrolment
                .filter(e -> e.done().contains(new LessonRef(course.code(), lesson.id())))
                .isPresent();
    }

    /** Whether the enrolment asks to read it; of a refresher only what has changed. */
    public boolean asksFor(CourseOutline.Lesson lesson) {
        return refresher.filter(one -> !one.asksFor(lesson)).isEmpty();
    }

    private List<CourseOutline.Lesson> asked() {
        return course.lessons().stream().filter(this::asksFor).toList();
    }

    /** How many lessons are asked for. */
    public int total() {
        return asked().size();
    }

    public int done() {
        return (int) asked().stream().filter(this::hasDone).count();
    }

    public int left() {
        return total() - done();
    }

    /** What is left to read, in minutes of 60 seconds, rounded up to five; a credit hour is 45 of them. */
    public int minutesLeft() {
        double all = course.creditHours().doubleValue() * 45;
        int lessons = course.lessons().size();
        return lessons == 0 ? 0 : (int) Math.ceil(all * left() / lessons / 5) * 5;
    }

    /** Lessons that have to be completed before the exam. */
    public int toRead() {
        return examOnly ? 0 : left();
    }

    /**
     * Where to go on: the lesson at which the learner stopped, if it is not done; else the next one after it that is
     * not done; nothing when all are.
     */
    public Optional<CourseOutline.Lesson> next() {
        var lessons = course.lessons();
        int from = enrolment
                .flatMap(Enrolment::stoppedAt)
                .filter(stopped -> stopped.course().equals(course.code()))
                .map(stopped -> position(stopped.lesson()))
                .orElse(0);
        for (int step = 0; step < lessons.size(); step++) {
            var lesson = lessons.get((Math.max(0, from) + step) % lessons.size());
            if (asksFor(lesson) && !hasDone(lesson)) {
                return Optional.of(lesson);
            }
        }
        return Optional.empty();
    }

    /** Counted from 0; -1 if the course has no such lesson, or no longer. */
    public int position(String lesson) {
        var lessons = course.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).id().equals(lesson)) {
                return i;
            }
        }
        return -1;
    }
}
