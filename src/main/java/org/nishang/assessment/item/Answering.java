package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/**
 * How an item is answered and judged, by its kind. Pure; answers are lists of texts as the exam sheet sends them, in
 * which what is chosen is named by its key on this paper.
 */
public sealed interface Answering
        permits ChoiceAnswering,
                FillInAnswering,
                NumericAnswering,
                MatchingAnswering,
                OrderingAnswering,
                ShortAnswering {

    /** What there is to choose from, in the order of the bank. */
    default List<Text> choices() {
        return List.of();
    }

    /** A paper's own order of the choices: for each shown one, its index in the bank. */
    default List<Integer> order(RandomGenerator random) {
        return IntStream.range(0, choices().size()).boxed().toList();
    }

    /** @param order of the choices on this paper */
    Verdict judge(List<String> answer, List<Integer> order);

    /** An answer that is wholly right, as the sheet would send it. */
    List<String> solution(List<Integer> order);

    /** An answer in words; empty where nothing was answered. */
    List<Text> inWords(List<String> answer, List<Integer> order);

    /** What is right, in words, as a person reads it. */
    default List<Text> rightWords(List<Integer> order) {
        return inWords(solution(order), order);
    }

    /** All that is right and not only what is shown, in the order of the bank. */
    default List<Text> allThatIsRight() {
        return rightWords(IntStream.range(0, choices().size()).boxed().toList());
    }

    /** A wrong answer as somebody who knows something might give it. */
    List<String> slip(List<Integer> order, RandomGenerator random);

    /** What is given one of the choices each; empty where an answer is one of the choices, or written. */
    default List<Text> lefts() {
        return List.of();
    }

    /** The one unit that stands beside the field. */
    default Optional<Text> unit() {
        return Optional.empty();
    }

    /** Whether the choices are options, formatted as their item is. */
    default boolean showsOptions() {
        return false;
    }

    /** How many choices are counted one by one in the analysis of the item. */
    default int counted() {
        return 0;
    }

    static List<Integer> shuffled(int size, RandomGenerator random) {
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        for (int i = size - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        return List.copyOf(order);
    }

    /** The index in the bank of the choice with this key; -1 where no choice has it. */
    static int index(String key, List<Integer> order) {
        int shown = key.length() == 1 ? key.charAt(0) - 'a' : -1;
        return shown >= 0 && shown < order.size() ? order.get(shown) : -1;
    }

    static String key(int index, List<Integer> order) {
        return Question.key(order.indexOf(index));
    }

    static boolean isBlank(List<String> answer) {
        return answer.stream().allMatch(String::isBlank);
    }

    /** The same words in both languages, as somebody wrote them. */
    static List<Text> written(List<String> answer) {
        return answer.stream()
                .filter(text -> !text.isBlank())
                .map(text -> new Text(text, text))
                .toList();
    }

    /** Only for the kinds of the course module that have a body of their own. */
    static Text words(ItemBody.Unit unit, String number) {
        return new Text(
                number + " " + unit.symbol().zh(), number + " " + unit.symbol().en());
    }
}
