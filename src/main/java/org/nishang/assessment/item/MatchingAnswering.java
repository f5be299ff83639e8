package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/**
 * Each on the left gets one of those on the right: {@code ["1:b", "2:a"]}. Of two answers to one on the left none is
 * right.
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

    /** The first two on the left have each other's. */
    @Override
    public List<String> slip(List<Integer> order, RandomGenerator random) {
        var pairs = new ArrayList<>(solution(order));
        String first = pairs.get(0).substring(2);
        pairs.set(0, "1:" + pairs.get(1).substring(2));
        pairs.set(1, "2:" + first);
        return List.copyOf(pairs);
    }

    static final class Rules implements KindRules {

        @Override
        public Answering answering(ItemContent content) {
            return MatchingAnswering.of(Objects.requireNonNull(content.extra().matching()));
        }

        @Override
        public ItemBody body(ItemContent content) {
            return Objects.requireNonNull(content.extra().matching());
        }

        @Override
        public FormBody form(ItemBody body) {
            var matching = (ItemBody.Matching) body;
            return FormBody.of(matching.pairs().stream()
                            .map(pair ->
                                    new FormLine(FormBody.text(pair.left()), FormBody.text(pair.right()), "", false))
                            .toList())
                    .and(matching.distractors().stream()
                            .map(one -> FormBody.line(one, "", false))
                            .toList());
        }

        @Override
        public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
            return new ItemBody.Matching(
                    lines.stream()
                            .map(one -> new ItemBody.Pair(ItemForms.text(one.text()), ItemForms.text(one.pair())))
                            .toList(),
                    others.stream().map(one -> ItemForms.text(one.text())).toList());
        }

        @Override
        public void check(FormCheck check) {
            check.whole(check.lines(), 300);
            check.apart(check.lines());
            check.count(check.lines().size(), 2, 8, "assessment.check.pairs");
            check.count(check.rights(200).size(), 2, FormCheck.MOST, "assessment.check.rights");
        }

        @Override
        public boolean isShowable(ItemBody body, ItemGround ground) {
            return !((ItemBody.Matching) body).pairs().isEmpty();
        }

        @Override
        public Optional<LineKind> lines() {
            return Optional.of(LineKind.PAIR);
        }

        @Override
        public Optional<LineKind> others() {
            return Optional.of(LineKind.DISTRACTOR);
        }

        @Override
        public KeyInput keyInput() {
            return KeyInput.NOTHING;
        }
    }
}
