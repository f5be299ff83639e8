package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/**
 * How an item is answered and judged, by its kind. Pure; answers are lists of texts as the exam
 * sheet sends them, in which what is chosen is named by its key on this paper.
 */
public sealed interface Answering
        permits ChoiceAnswering,
                FillInAnswering,
                NumericAnswering,
                MatchingAnswering,
                OrderingAnswering,
                ShortAnswering {

    static Answering of(ItemKind kind, ItemContent content) {
        var more = content.extra();
        return switch (kind) {
            case SINGLE, MULTIPLE -> new ChoiceAnswering(content.options(), true);
            case TRUE_FALSE, HOT_SPOT -> new ChoiceAnswering(content.options(), false);
            case FILL_IN -> new FillInAnswering(content.accepted());
            case NUMERIC -> new NumericAnswering(Objects.requireNonNull(more.numeric()));
            case MATCHING -> MatchingAnswering.of(Objects.requireNonNull(more.matching()));
            case ORDERING ->
                new OrderingAnswering(Objects.requireNonNull(more.ordering()).steps());
            case SHORT_ANSWER -> new ShortAnswering(Objects.requireNonNull(more.shortAnswer()));
        };
    }

    /** What there is to choose from, in the order of the bank. */
    default List<Text> choices() {
        return List.of();
    }

    /** A paper's own order of the choices: for each shown one, its index in the bank. */
    default List<Integer> order(RandomGenerator random) {
        return IntStream.range(0, choices().size()).boxed().toList();
    }

    /**
     * @param order of the choices on this paper
     */
    Verdict judge(List<String> answer, List<Integer> order);

    /** An answer that is wholly right, as the sheet would send it. */
    List<String> solution(List<Integer> order);

    /** An answer in words; empty where nothing was answered. */
    List<Text> inWords(List<String> answer, List<Integer> order);

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
