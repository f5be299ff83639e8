package org.nishang.assessment.item;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** Some words or signs, in any of the accepted forms. */
public record FillInAnswering(List<String> accepted) implements Answering {

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        if (Answering.isBlank(answer)) {
            return Verdict.NOTHING;
        }
        boolean right = answer.size() == 1
                && accepted.stream().anyMatch(form -> normalised(form).equals(normalised(answer.getFirst())));
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** NFKC, no white space, lower case: １０ ＭＧ and 10mg are the same. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B]+", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return List.of(accepted.getFirst());
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
    public List<Text> allThatIsRight() {
        return Answering.written(accepted);
    }

    static final class Rules implements KindRules {

        @Override
        public Answering answering(ItemContent content) {
            return new FillInAnswering(content.accepted());
        }

        @Override
        public List<String> accepted(ItemBody body) {
            return ((ItemBody.FillIn) body).accepted();
        }

        @Override
        public ItemBody body(ItemContent content) {
            return new ItemBody.FillIn(content.accepted());
        }

        @Override
        public FormBody form(ItemBody body) {
            return FormBody.of(((ItemBody.FillIn) body)
                    .accepted().stream().map(one -> FormLine.of(one, "")).toList());
        }

        @Override
        public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
            return new ItemBody.FillIn(
                    lines.stream().map(one -> one.text().zh().strip()).toList());
        }

        @Override
        public void check(FormCheck check) {
            if (check.lines().isEmpty()) {
                check.add("assessment.check.no-accepted");
            }
            for (FormLine line : check.lines()) {
                var text = new FormText(line.text().zh(), line.text().zh());
                if (text.zh().isBlank()) {
                    check.add("assessment.check.no-accepted");
                } else {
                    check.whole(text, 100);
                }
            }
        }

        @Override
        public Optional<LineKind> lines() {
            return Optional.of(LineKind.ACCEPTED);
        }

        @Override
        public int firstLines() {
            return 1;
        }

        @Override
        public boolean isOfOneLanguage() {
            return true;
        }

        @Override
        public List<String> right(ItemForm form) {
            return form.lines().stream().map(line -> line.text().zh()).limit(1).toList();
        }

        @Override
        public KeyInput keyInput() {
            return KeyInput.FORMS;
        }
    }
}
