package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/**
 * Steps to be put in order: the answer is their keys, first to last. Every two steps are one part: right when the
 * earlier one comes first (Kendall's count of concordant and discordant pairs).
 *
 * @param choices in the right order
 * @see <a href="https://doi.org/10.1093/biomet/30.1-2.81">M. G. Kendall: A new measure of rank correlation. Biometrika
 *     30 (1938), 81–93</a>
 */
public record OrderingAnswering(List<Text> choices) implements Answering {

    /** Never the right order itself: a sheet shows nothing that is right untouched. */
    @Override
    public List<Integer> order(RandomGenerator random) {
        var order = Answering.shuffled(choices.size(), random);
        var right = IntStream.range(0, choices.size()).boxed().toList();
        return order.equals(right)
                ? IntStream.range(0, choices.size())
                        .mapToObj(i -> (i + 1) % choices.size())
                        .toList()
                : order;
    }

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        int pairs = choices.size() * (choices.size() - 1) / 2;
        if (answer.isEmpty()) {
            return new Verdict(0, 0, pairs);
        }
        var given = answer.stream().map(key -> Answering.index(key, order)).toList();
        if (given.size() != choices.size() || given.contains(-1) || new HashSet<>(given).size() != given.size()) {
            return new Verdict(0, pairs, pairs);
        }
        int right = 0;
        for (int i = 0; i < given.size(); i++) {
            for (int j = i + 1; j < given.size(); j++) {
                right += given.get(i) < given.get(j) ? 1 : 0;
            }
        }
        return new Verdict(right, pairs - right, pairs);
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return IntStream.range(0, choices.size())
                .mapToObj(index -> Answering.key(index, order))
                .toList();
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        return IntStream.range(0, answer.size())
                .filter(place -> Answering.index(answer.get(place), order) >= 0)
                .mapToObj(place -> {
                    var step = choices.get(Answering.index(answer.get(place), order));
                    String number = (place + 1) + ". ";
                    return new Text(number + step.zh(), number + step.en());
                })
                .toList();
    }

    /** Two neighbours stand the wrong way round. */
    @Override
    public List<String> slip(List<Integer> order, RandomGenerator random) {
        var steps = new ArrayList<>(solution(order));
        int place = random.nextInt(steps.size() - 1);
        Collections.swap(steps, place, place + 1);
        return List.copyOf(steps);
    }

    static final class Rules implements KindRules {

        @Override
        public Answering answering(ItemContent content) {
            return new OrderingAnswering(
                    Objects.requireNonNull(content.extra().ordering()).steps());
        }

        @Override
        public ItemBody body(ItemContent content) {
            return Objects.requireNonNull(content.extra().ordering());
        }

        @Override
        public FormBody form(ItemBody body) {
            return FormBody.of(((ItemBody.Ordering) body)
                    .steps().stream()
                            .map(step -> FormBody.line(step, "", false))
                            .toList());
        }

        @Override
        public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
            return new ItemBody.Ordering(
                    lines.stream().map(one -> ItemForms.text(one.text())).toList());
        }

        @Override
        public void check(FormCheck check) {
            check.whole(check.lines(), 300);
            check.apart(check.lines());
            check.count(check.lines().size(), 3, FormCheck.MOST, "assessment.check.steps");
        }

        @Override
        public boolean isShowable(ItemBody body, ItemGround ground) {
            return ((ItemBody.Ordering) body).steps().size() > 1;
        }

        @Override
        public Optional<LineKind> lines() {
            return Optional.of(LineKind.STEP);
        }

        @Override
        public KeyInput keyInput() {
            return KeyInput.NOTHING;
        }
    }
}
