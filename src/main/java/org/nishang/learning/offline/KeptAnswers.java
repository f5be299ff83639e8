package org.nishang.learning.offline;

import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.identity.PersonId;
import org.nishang.learning.check.CheckAnswers;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.hours.StudyTicket;
import org.nishang.learning.offline.KeptAnswer.Outcome;
import org.nishang.learning.study.CourseStanding;
import org.springframework.stereotype.Component;

/** Judges answers that arrive later, each once. The keys never leave the portal. */
@Component
class KeptAnswers {

    private final CheckQuestions questions;
    private final CheckAnswers answers;

    KeptAnswers(CheckQuestions questions, CheckAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    /**
     * What becomes of an answer; the same as the first time if it has arrived before.
     *
     * @throws org.nishang.common.Refusal {@code attempt.malformed} where no page would send it
     */
    Outcome take(PersonId learner, StudyTicket ticket, CourseStanding standing, KeptAnswer kept) {
        return answers.arrived(learner, kept.key())
                .map(KeptAnswers::outcome)
                .orElseGet(() -> standing.course().lessons().stream()
                        .filter(lesson -> lesson.id().equals(kept.lesson()))
                        .flatMap(lesson ->
                                questions.of(standing.course()).questions(lesson, seed(learner, ticket)).stream())
                        .filter(question -> question.code().equals(kept.code()))
                        .filter(question -> question.version().equals(kept.version()))
                        .findFirst()
                        .map(question -> judge(learner, standing, kept, question))
                        .orElse(Outcome.CHANGED));
    }

    private Outcome judge(PersonId learner, CourseStanding standing, KeptAnswer kept, PracticeQuestion question) {
        boolean right = question.judge(kept.answer()).right();
        if (standing.isOpen() && !standing.examOnly()) {
            var lesson = new LessonRef(standing.course().code(), kept.lesson());
            answers.add(learner, lesson, question, kept.answer(), right, kept.key());
        }
        return outcome(right);
    }

    /** Of the order of options: the same for a learner and a version of a course, whatever ticket and page. */
    static long seed(PersonId learner, StudyTicket ticket) {
        return learner.value().getLeastSignificantBits()
                ^ ticket.version().value().getLeastSignificantBits();
    }

    private static Outcome outcome(boolean right) {
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }
}
