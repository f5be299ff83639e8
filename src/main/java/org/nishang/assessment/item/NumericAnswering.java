package org.nishang.assessment.item;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/**
 * A number within a tolerance. The answer is the text and, where there are several units, the key of one; a unit that
 * was written behind the number counts as well.
 */
public record NumericAnswering(ItemBody.Numeric body) implements Answering {

    @Override
    public List<Text> choices() {
        return body.units().size() > 1
                ? body.units().stream().map(ItemBody.Unit::symbol).toList()
                : List.of();
    }

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        if (answer.isEmpty() || answer.getFirst().isBlank()) {
            return Verdict.NOTHING;
        }
        if (answer.size() > 2) {
            return Verdict.WRONG;
        }
        String text = FillInAnswering.normalised(answer.getFirst());
        var written = unitBehind(text);
        var factor = factor(answer, order, written);
        String number = written.map(unit -> text.substring(0, text.length() - unit.length()))
                .orElse(text);
        boolean right = factor.isPresent()
                && NumberReading.of(number).stream().anyMatch(value -> isNear(value.multiply(factor.get())));
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** The longest symbol that the text ends with, normalised. */
    private Optional<String> unitBehind(String text) {
        return body.units().stream()
                .flatMap(NumericAnswering::symbols)
                .filter(symbol -> !symbol.isEmpty() && text.endsWith(symbol))
                .max(Comparator.comparingInt(String::length));
    }

    private static Stream<String> symbols(ItemBody.Unit unit) {
        return Stream.of(unit.symbol().zh(), unit.symbol().en()).map(FillInAnswering::normalised);
    }

    /** What the number is multiplied by; nothing where the unit is missing or contradicts itself. */
    private Optional<BigDecimal> factor(List<String> answer, List<Integer> order, Optional<String> written) {
        var units = body.units();
        var behind = written.flatMap(symbol -> units.stream()
                .filter(unit -> symbols(unit).anyMatch(symbol::equals))
                .map(ItemBody.Unit::factor)
                .findFirst());
        if (units.size() < 2) {
            return answer.size() == 1 ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        if (answer.size() == 1) {
            return behind;
        }
        int chosen = Answering.index(answer.get(1), order);
        return chosen < 0
                ? Optional.empty()
                : Optional.of(units.get(chosen).factor())
                        .filter(factor -> behind.isEmpty() || behind.get().compareTo(factor) == 0);
    }

    private boolean isNear(BigDecimal value) {
        BigDecimal allowed =
                body.percent() ? body.value().abs().multiply(body.tolerance()).movePointLeft(2) : body.tolerance();
        return value.subtract(body.value()).abs().compareTo(allowed) <= 0;
    }

    @Override
    public List<String> solution(List<Integer> order) {
        String number = body.value().toPlainString();
        return choices().isEmpty() ? List.of(number) : List.of(number, Answering.key(0, order));
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        if (Answering.isBlank(answer)) {
            return List.of();
        }
        String number = answer.getFirst().strip();
        int unit = choices().isEmpty()
                ? body.units().size() - 1
                : answer.size() < 2 ? -1 : Answering.index(answer.get(1), order);
        return List.of(
                unit < 0
                        ? new Text(number, number)
                        : Answering.words(body.units().get(unit), number));
    }

    /** The right number with its unit, and how far off it may be. */
    @Override
    public List<Text> rightWords(List<Integer> order) {
        String number = body.value().toPlainString();
        String spread = body.tolerance().signum() == 0
                ? ""
                : " ± " + body.tolerance().toPlainString() + (body.percent() ? " %" : "");
        Text shown = body.units().isEmpty()
                ? new Text(number, number)
                : Answering.words(body.units().getFirst(), number);
        return List.of(new Text(shown.zh() + spread, shown.en() + spread));
    }

    /** The one unit that stands beside the field. */
    @Override
    public Optional<Text> unit() {
        return body.units().size() == 1 ? Optional.of(body.units().getFirst().symbol()) : Optional.empty();
    }

    @Override
    public List<String> slip(List<Integer> order, RandomGenerator random) {
        return List.of(body.value().movePointRight(1).toPlainString());
    }

    static final class Rules implements KindRules {

        @Override
        public Answering answering(ItemContent content) {
            return new NumericAnswering(Objects.requireNonNull(content.extra().numeric()));
        }

        @Override
        public ItemBody body(ItemContent content) {
            return Objects.requireNonNull(content.extra().numeric());
        }

        @Override
        public FormBody form(ItemBody body) {
            var number = (ItemBody.Numeric) body;
            return new FormBody(
                    List.of(),
                    number.units().stream()
                            .map(unit ->
                                    FormBody.line(unit.symbol(), unit.factor().toPlainString(), false))
                            .toList(),
                    false,
                    number.value().toPlainString(),
                    tolerance(number),
                    "",
                    FormText.EMPTY);
        }

        private static String tolerance(ItemBody.Numeric number) {
            return number.tolerance().equals(BigDecimal.ZERO) && !number.percent()
                    ? ""
                    : number.tolerance().toPlainString() + (number.percent() ? " %" : "");
        }

        @Override
        public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
            return new ItemBody.Numeric(
                    ItemForms.Numbers.decimal(form.value()).orElse(BigDecimal.ZERO),
                    ItemForms.Numbers.decimal(spread(form)).orElse(BigDecimal.ZERO),
                    isPercent(form),
                    others.stream()
                            .map(unit -> new ItemBody.Unit(
                                    ItemForms.text(unit.text()),
                                    ItemForms.Numbers.decimal(unit.measure()).orElse(BigDecimal.ONE)))
                            .toList());
        }

        private static boolean isPercent(ItemForm form) {
            return form.tolerance().strip().endsWith("%");
        }

        /** The number of the tolerance. */
        private static String spread(ItemForm form) {
            String spread = form.tolerance().strip();
            return isPercent(form) ? spread.substring(0, spread.length() - 1) : spread;
        }

        @Override
        public void check(FormCheck check) {
            var form = check.form();
            var units = check.others();
            if (ItemForms.Numbers.decimal(form.value()).isEmpty()) {
                check.add(FieldName.VALUE, "assessment.check.no-number");
            }
            if (!form.tolerance().isBlank()
                    && ItemForms.Numbers.decimal(spread(form))
                            .filter(one -> one.signum() >= 0)
                            .isEmpty()) {
                check.add(FieldName.TOLERANCE, "assessment.check.tolerance");
            }
            check.whole(units, 20);
            check.apart(units);
            for (int i = 0; i < units.size(); i++) {
                String written = units.get(i).measure().strip();
                var factor = written.isEmpty() ? Optional.of(BigDecimal.ONE) : ItemForms.Numbers.decimal(written);
                if (factor.filter(one -> one.signum() > 0).isEmpty()
                        || i == 0 && factor.get().compareTo(BigDecimal.ONE) != 0) {
                    check.add("assessment.check.factor");
                }
            }
        }

        @Override
        public Optional<LineKind> others() {
            return Optional.of(LineKind.UNIT);
        }

        @Override
        public Set<Field> fields() {
            return Set.of(Field.NUMBER);
        }

        @Override
        public List<String> right(ItemForm form) {
            return List.of(form.value().strip());
        }

        @Override
        public KeyInput keyInput() {
            return KeyInput.NUMBERS;
        }
    }
}
