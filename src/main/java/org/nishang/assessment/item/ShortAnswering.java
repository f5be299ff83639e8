package org.nishang.assessment.item;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** A text that a person marks; nothing is right or wrong before that. */
public record ShortAnswering(ItemBody.ShortAnswer body) implements Answering {

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        return Verdict.NOTHING;
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return List.of(body.model().zh());
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        return Answering.written(answer);
    }

    @Override
    public List<String> slip(List<Integer> order, RandomGenerator random) {
        return List.of("—");
    }

    @Override
    public List<Text> rightWords(List<Integer> order) {
        return List.of(body.model());
    }

    static final class Rules implements KindRules {

        @Override
        public Answering answering(ItemContent content) {
            return new ShortAnswering(Objects.requireNonNull(content.extra().shortAnswer()));
        }

        @Override
        public ItemBody body(ItemContent content) {
            return Objects.requireNonNull(content.extra().shortAnswer());
        }

        @Override
        public FormBody form(ItemBody body) {
            var text = (ItemBody.ShortAnswer) body;
            return new FormBody(
                    text.criteria().stream()
                            .map(one -> FormBody.line(one.text(), String.valueOf(one.points()), false))
                            .toList(),
                    List.of(),
                    false,
                    "",
                    "",
                    "",
                    FormBody.text(text.model()));
        }

        @Override
        public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
            return new ItemBody.ShortAnswer(
                    ItemForms.text(form.model()),
                    lines.stream()
                            .map(one -> new ItemBody.Criterion(
                                    ItemForms.text(one.text()),
                                    ItemForms.Numbers.whole(one.measure()).orElse(1)))
                            .toList());
        }

        @Override
        public void check(FormCheck check) {
            check.whole(check.form().model(), FormCheck.LONGEST);
            check.whole(check.lines(), 300);
            for (FormLine line : check.lines()) {
                if (ItemForms.Numbers.whole(line.measure())
                        .filter(points -> points >= 1 && points <= 20)
                        .isEmpty()) {
                    check.add("assessment.check.points");
                }
            }
            check.count(check.lines().size(), 1, FormCheck.MOST, "assessment.check.criteria");
        }

        @Override
        public Optional<LineKind> lines() {
            return Optional.of(LineKind.CRITERION);
        }

        @Override
        public Set<Field> fields() {
            return Set.of(Field.MODEL);
        }

        @Override
        public int firstLines() {
            return 1;
        }

        @Override
        public KeyInput keyInput() {
            return KeyInput.NOTHING;
        }

        @Override
        public boolean isMarkedByPerson() {
            return true;
        }
    }
}
