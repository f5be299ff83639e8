package org.nishang.assessment.quality;

import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Settled;

/**
 * A finished attempt as far as figures need it; no person is in it.
 *
 * @param score in hundredths, as it was given
 * @param first the person's first attempt at this exam that was not voided
 */
record FinishedPaper(int score, boolean passed, boolean first, List<Place> places) {

    /**
     * What became of one question.
     *
     * @param item its number in the tally
     * @param credit the share of its points that was reached, 0 to 1; what a wrong answer cost is in the score only
     * @param chosen the options that were chosen, as bits, in the order of the bank
     * @param seconds that the question was in sight; 0 = not known
     * @param row of an item with parameters, from 1; 0 = it has none
     */
    record Place(int item, double credit, long chosen, boolean answered, int seconds, int row) {

        /** Of an item without parameters. */
        Place(int item, double credit, long chosen, boolean answered, int seconds) {
            this(item, credit, chosen, answered, seconds, 0);
        }

        static Place of(int item, Question question, List<String> answer, Map<Integer, Settled> byPeople, int seconds) {
            int worth = question.place().points();
            var variant = question.place().variant();
            long chosen = 0;
            var order = question.place().order();
            int counted = question.answering().counted();
            for (int shown = 0; shown < Math.min(counted, order.size()); shown++) {
                if (answer.contains(Question.key(shown))) {
                    chosen |= 1L << order.get(shown);
                }
            }
            return new Place(
                    item,
                    worth == 0 ? 0 : (double) Math.max(0, Marks.one(question, answer, byPeople)) / worth,
                    chosen,
                    answer.stream().anyMatch(text -> !text.isBlank()),
                    seconds,
                    variant == null ? 0 : variant.row());
        }
    }
}
