package org.nishang.assessment.item;

import java.util.List;
import java.util.Map;
import org.nishang.common.Points;

/** What the answers of a whole paper come to. */
public final class Marks {

    private Marks() {}

    /** As the other, where nothing was decided about a place of this paper alone. */
    public static Points sum(List<Question> questions, Answers answers, Map<Integer, Settled> byPeople) {
        return sum(questions, answers, byPeople, Map.of());
    }

    /**
     * The sum of all questions; where wrong answers cost something, the paper never goes below 0. Where some no longer
     * count, what the others come to is scaled to the whole.
     *
     * @param byPeople what people gave, by position
     * @param atLeast what was decided about this paper alone, by position
     */
    public static Points sum(
            List<Question> questions, Answers answers, Map<Integer, Settled> byPeople, Map<Integer, Integer> atLeast) {
        int sum = 0;
        int counted = 0;
        int whole = 0;
        for (Question question : questions) {
            whole += question.place().points();
            if (question.counts()) {
                counted += question.place().points();
                sum += one(question, answers.at(question.position()), byPeople, atLeast);
            }
        }
        int points = Math.max(0, sum);
        return new Points(counted == whole ? points : scaled(points, counted, whole));
    }

    /**
     * Whether nothing that must be right is wrong: each such question has all of its points. One that no longer counts
     * decides nothing.
     *
     * @param byPeople and {@code atLeast}: as of {@link #sum}
     */
    public static boolean mustPassMet(
            List<Question> questions, Answers answers, Map<Integer, Settled> byPeople, Map<Integer, Integer> atLeast) {
        return questions.stream()
                .filter(Question::isMustPass)
                .allMatch(question -> one(question, answers.at(question.position()), byPeople, atLeast)
                        >= question.place().points());
    }

    public static int one(Question question, List<String> answer, Map<Integer, Settled> byPeople) {
        return one(question, answer, byPeople, Map.of());
    }

    /** What an upheld objection gave is never less than what everybody gets for the answer. */
    public static int one(
            Question question, List<String> answer, Map<Integer, Settled> byPeople, Map<Integer, Integer> atLeast) {
        if (question.treatment() == KeyCorrection.Treatment.FULL) {
            return question.place().points();
        }
        var person = byPeople.get(question.position());
        int given = person == null ? question.mark(answer) : person.points();
        return Math.max(given, atLeast.getOrDefault(question.position(), given));
    }

    /**
     * The points of what still counts as points of the whole paper, half a hundredth up. Where nothing counts any more
     * nobody can be said to have failed: all of them.
     */
    public static int scaled(int points, int counted, int whole) {
        return counted == 0 ? whole : (int) (((long) points * whole * 2 + counted) / (2L * counted));
    }
}
