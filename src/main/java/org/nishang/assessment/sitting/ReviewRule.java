package org.nishang.assessment.sitting;

import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Component;

/** How much a learner sees of a paper that was handed in, by the policy of its exam. */
@Component
class ReviewRule {

    private final Sheets sheets;
    private final ExamSitting sitting;
    private final TriesSince since;

    ReviewRule(Sheets sheets, ExamSitting sitting, TriesSince since) {
        this.sheets = sheets;
        this.sitting = sitting;
        this.since = since;
    }

    /** Who handed in without trying learns the score alone, whatever the policy. */
    AttemptReview.Shown shown(AttemptReview review, PersonId person) {
        if (!review.outcome().passed() && !review.isEarnest()) {
            return AttemptReview.Shown.SCORE;
        }
        var course = review.course();
        boolean keys = switch (course.exam().keysShown()) {
            case AFTER_PASS -> sheets.hasPassed(person, course.code());
            case AFTER_LAST_TRY -> sheets.hasPassed(person, course.code()) || noTryLeft(person, course);
            case NEVER -> false;
        };
        return keys ? AttemptReview.Shown.ALL : AttemptReview.Shown.TOPICS;
    }

    private boolean noTryLeft(PersonId person, CourseOutline course) {
        return sitting.standing(person, course, since.of(person, course.code())).attemptsLeft() == 0;
    }
}
