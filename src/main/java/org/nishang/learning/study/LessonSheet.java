package org.nishang.learning.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.course.Basis;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;

/**
 * A lesson as the player shows it.
 *
 * @param html the text, safe to put into a page as it is
 * @param basis what it rests on
 * @param checks its scored checks, each in an order of its own
 * @param reading how its time is counted; empty where nothing counts
 * @param stopped the block of the text at which the learner stopped reading, from 1; 0 = none
 * @param ahead where the pictures of the following lesson are
 */
public record LessonSheet(
        CourseStanding standing,
        CourseOutline.Lesson lesson,
        String html,
        List<Basis> basis,
        List<PracticeQuestion> checks,
        Optional<Reading> reading,
        int stopped,
        List<String> ahead) {

    /**
     * Somebody who reads the lesson, in one page.
     *
     * @param place the page's name in its reports
     * @param at the server's time
     */
    public record Reading(PersonId learner, String place, Instant at, LessonNeed need) {}

    /** Counted from 1. */
    public int position() {
        return standing.position(lesson.id()) + 1;
    }

    public Optional<CourseOutline.Lesson> previous() {
        return at(position() - 2);
    }

    public Optional<CourseOutline.Lesson> following() {
        return at(position());
    }

    public boolean isAnswered(PracticeQuestion check) {
        return reading.filter(one -> one.need().right().contains(check.code())).isPresent();
    }

    public boolean isDone() {
        return standing.hasDone(lesson);
    }

    private Optional<CourseOutline.Lesson> at(int index) {
        var lessons = standing.course().lessons();
        return index >= 0 && index < lessons.size() ? Optional.of(lessons.get(index)) : Optional.empty();
    }
}
