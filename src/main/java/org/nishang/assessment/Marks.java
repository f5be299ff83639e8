package org.nishang.assessment;

import java.util.List;
import org.nishang.common.Points;

/** What the answers of a whole paper come to. */
final class Marks {

    private Marks() {}

    /**
     * The sum of all questions; where wrong answers cost something, the paper never goes below 0.
     */
    static Points sum(List<Question> questions, Answers answers) {
        int sum =
                questions.stream()
                        .mapToInt(question -> question.mark(answers.at(question.position())))
                        .sum();
        return new Points(Math.max(0, sum));
    }
}
