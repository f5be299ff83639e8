package org.nishang.assessment.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nishang.common.Text;

/**
 * Options of which one or several are right; the areas of a hot spot, too.
 *
 * @param mixed whether a paper shows them in an order of its own
 */
public record ChoiceAnswering(List<ItemContent.Option> options, boolean mixed) implements Answering {

    @Override
    public List<Text> choices() {
        return options.stream().map(ItemContent.Option::text).toList();
    }

    @Override
    public List<Integer> order(RandomGenerator random) {
        return mixed ? Answering.shuffled(options.size(), random) : Answering.super.order(random);
    }

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        Set<String> solution = new HashSet<>(solution(order));
        Set<String> chosen = new HashSet<>(answer);
        int right = (int) chosen.stream().filter(solution::contains).count();
        return new Verdict(right, chosen.size() - right, Math.max(1, solution.size()));
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return IntStream.range(0, order.size())
                .filter(shown -> options.get(order.get(shown)).correct())
                .mapToObj(Question::key)
                .toList();
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        var chosen = answer.stream().collect(Collectors.toSet());
        return IntStream.range(0, order.size())
                .filter(shown -> chosen.contains(Question.key(shown)))
                .mapToObj(shown -> options.get(order.get(shown)).text())
                .toList();
    }

    @Override
    public int counted() {
        return options.size();
    }
}
