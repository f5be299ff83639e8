package org.nishang.learning.study;

import java.util.List;
import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.check.CheckAnswers;
import org.nishang.learning.hours.LessonRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The learner's own answers to the scored checks of lessons. Tries are free; each is kept. Without an enrolment nothing
 * is, and the answer is judged all the same.
 */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class LessonChecking {

    private final Studying studying;
    private final CheckQuestions questions;
    private final CheckAnswers answers;
    private final CurrentUser user;

    LessonChecking(Studying studying, CheckQuestions questions, CheckAnswers answers, CurrentUser user) {
        this.studying = studying;
        this.questions = questions;
        this.answers = answers;
        this.user = user;
    }

    /**
     * Judges an answer and keeps it.
     *
     * @param answer as the page sent it
     * @throws Refusal {@code common.unknown-id} if the lesson has no such check
     */
    public PracticeQuestion.Feedback answer(LessonRef lesson, PracticeQuestion question, List<String> answer) {
        var standing = studying.course(lesson.course());
        boolean asked = standing.course().lessons().stream()
                .filter(one -> one.id().equals(lesson.lesson()))
                .anyMatch(one -> one.scored().contains(question.code()));
        if (!asked) {
            throw new Refusal("common.unknown-id");
        }
        var feedback = question.judge(answer);
        if (standing.isOpen() && !standing.examOnly()) {
            answers.add(user.person(), lesson, question, answer, feedback.right());
        }
        return feedback;
    }

    /** The same question to be tried again, its options in another order. */
    public PracticeQuestion again(PracticeQuestion question) {
        return questions.again(question);
    }
}
