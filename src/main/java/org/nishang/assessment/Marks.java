package org.nishang.assessment;

import java.util.List;
import java.util.Map;
import org.nishang.common.Points;

/** What the answers of a whole paper come to. */
final class Marks {

    private Marks() {}

    /**
     * The sum of all questions; where wrong answers cost something, the paper never goes below 0.
     *
     * @param byPeople what people gave, by position
     */
    static Points sum(
            List<Question> questions, Answers answers, Map<Integer, TextAnswers.Settled> byPeople) {
        int sum =
                questions.stream()
                        .mapToInt(
                                question ->
                                        one(question, answers.at(question.position()), byPeople))
                        .sum();
        return new Points(Math.max(0, sum));
    }

    static int one(
            Question question, List<String> answer, Map<Integer, TextAnswers.Settled> byPeople) {
        var person = byPeople.get(question.position());
        return person == null ? question.mark(answer) : person.points();
    }
}
