package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/**
 * Each on the left gets one of those on the right: {@code ["1:b", "2:a"]}. Of two answers to one on
 * the left none is right.
 *
 * @param choices all that stand on the right, each once
 * @param right for each on the left, its choice
 */
public record MatchingAnswering(List<Text> lefts, List<Text> choices, List<Integer> right) implements Answering {

    static MatchingAnswering of(ItemBody.Matching body) {
        var choices = new LinkedHashSet<Text>();
        body.pairs().forEach(pair -> choices.add(pair.right()));
        choices.addAll(body.distractors());
        var all = List.copyOf(choices);
        return new MatchingAnswering(
                body.pairs().stream().map(ItemBody.Pair::left).toList(),
                all,
                body.pairs().stream().map(pair -> all.indexOf(pair.right())).toList());
    }

    @Override
    public List<Integer> order(RandomGenerator random) {
        return Answering.shuffled(choices.size(), random);
    }

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        var given = given(answer, order);
        int correct = 0;
        int wrong = answer.size() - given.size();
        for (var entry : given.entrySet()) {
            if (entry.getValue().equals(right.get(entry.getKey()))) {
                correct++;
            } else {
                wrong++;
            }
        }
        return new Verdict(correct, wrong, lefts.size());
    }

    /** Left index → right index in the bank; what cannot be read is not in it. */
    private Map<Integer, Integer> given(List<String> answer, List<Integer> order) {
        var given = new HashMap<Integer, Integer>();
        var twice = new ArrayList<Integer>();
        for (String pair : answer) {
            int colon = pair.indexOf(':');
            int left = colon == 1 ? pair.charAt(0) - '1' : -1;
            int choice = colon == 1 ? Answering.index(pair.substring(2), order) : -1;
            if (left >= 0 && left < lefts.size() && choice >= 0) {
                if (given.put(left, choice) != null) {
                    twice.add(left);
                }
            }
        }
        given.keySet().removeAll(twice);
        return given;
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return IntStream.range(0, lefts.size())
                .mapToObj(left -> (left + 1) + ":" + Answering.key(right.get(left), order))
                .toList();
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        return given(answer, order).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> pair(lefts.get(pair.getKey()), choices.get(pair.getValue())))
                .toList();
    }

    private static Text pair(Text left, Text right) {
        return new Text(left.zh() + " → " + right.zh(), left.en() + " → " + right.en());
    }
}
