package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

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

    /** One option too many or one too few. */
    @Override
    public List<String> slip(List<Integer> order, RandomGenerator random) {
        var keys = new ArrayList<>(solution(order));
        int place = random.nextInt(order.size());
        String changed = Question.key(place);
        if (!keys.remove(changed)) {
            keys.add(changed);
        }
        return keys.isEmpty() ? List.of(Question.key((place + 1) % order.size())) : List.copyOf(keys);
    }

    @Override
    public boolean showsOptions() {
        return true;
    }

    /** The options that a form says are right. */
    static List<String> right(ItemForm form) {
        return form.lines().stream()
                .filter(FormLine::correct)
                .map(line -> line.text().zh())
                .toList();
    }

    /** Single choice, or a multiple response. */
    record Rules(boolean several) implements KindRules {

        @Override
        public Answering answering(ItemContent content) {
            return new ChoiceAnswering(content.options(), true);
        }

        @Override
        public List<ItemContent.Option> options(ItemBody body) {
            return ((ItemBody.Choice) body)
                    .options().stream()
                            .map(option -> new ItemContent.Option(option.text(), option.correct()))
                            .toList();
        }

        @Override
        public ItemBody body(ItemContent content) {
            return new ItemBody.Choice(
                    several,
                    content.options().stream()
                            .map(one -> new ItemBody.Option(one.text(), one.correct()))
                            .toList());
        }

        @Override
        public FormBody form(ItemBody body) {
            return FormBody.of(((ItemBody.Choice) body)
                    .options().stream()
                            .map(one -> FormBody.line(one.text(), "", one.correct()))
                            .toList());
        }

        @Override
        public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
            return new ItemBody.Choice(
                    several,
                    lines.stream()
                            .map(one -> new ItemBody.Option(ItemForms.text(one.text()), one.correct()))
                            .toList());
        }

        @Override
        public void check(FormCheck check) {
            var lines = check.lines();
            long correct = check.correct();
            check.whole(lines, 500);
            check.apart(lines);
            if (correct == 0) {
                check.add("assessment.check.no-correct");
            } else if (!several && correct > 1) {
                check.add("assessment.check.one-correct");
            } else if (several && (correct < 2 || correct == lines.size())) {
                check.add("assessment.check.some-correct");
            }
            check.count(lines.size(), 4, several ? 5 : 4, "assessment.check.options");
        }

        @Override
        public Optional<LineKind> lines() {
            return Optional.of(LineKind.OPTION);
        }

        @Override
        public int firstLines() {
            return 4;
        }

        @Override
        public Hints hints() {
            return Hints.OF_OPTIONS;
        }

        @Override
        public List<String> right(ItemForm form) {
            return ChoiceAnswering.right(form);
        }

        @Override
        public KeyInput keyInput() {
            return several ? KeyInput.SOME : KeyInput.ONE;
        }
    }
}
