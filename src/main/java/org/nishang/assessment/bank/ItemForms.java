package org.nishang.assessment.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ChoiceAnswering;
import org.nishang.assessment.item.FillInAnswering;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.MatchingAnswering;
import org.nishang.assessment.item.NumericAnswering;
import org.nishang.assessment.item.OrderingAnswering;
import org.nishang.assessment.item.Outline;
import org.nishang.assessment.item.ShortAnswering;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.ItemTexts;
import org.nishang.course.MarkingRule;
import org.nishang.course.PackItem;

/** Makes items of forms and forms of items. Pure. */
public final class ItemForms {

    private static final String NOT_YET = "…";

    private ItemForms() {}

    /** The form that would give this very item. */
    public static ItemForm of(PackItem item) {
        var more = item.more();
        var body = item.body();
        var caseText = more.caseText();
        return new ItemForm(
                item.kind(),
                item.fact(),
                item.topic(),
                item.difficulty(),
                form(item.stem()),
                lines(body),
                others(body),
                body instanceof ItemBody.TrueFalse statement && statement.answer(),
                body instanceof ItemBody.Numeric number ? number.value().toPlainString() : "",
                body instanceof ItemBody.Numeric number ? tolerance(number) : "",
                body instanceof ItemBody.HotSpot spot ? spot.picture() : "",
                body instanceof ItemBody.ShortAnswer text ? form(text.model()) : FormText.EMPTY,
                form(item.explanation()),
                policy(more.marking()),
                more.marking().penalty(),
                more.formatted(),
                more.practiceOnly(),
                caseText == null ? "" : caseText.id());
    }

    /** The item as a version of the bank has it. */
    public static PackItem item(ItemVersion version) {
        var content = version.content();
        var more = content.extra();
        return new PackItem(
                version.code(),
                version.fact(),
                version.topic(),
                version.difficulty(),
                version.validFrom(),
                version.validTo(),
                content.stem(),
                body(version),
                content.explanation(),
                new PackItem.More(
                        content.markingRule(),
                        more.formatted() != null,
                        content.isPracticeOnly(),
                        more.caseText(),
                        content.shown()));
    }

    private static ItemBody body(ItemVersion version) {
        var content = version.content();
        return switch (version.answering()) {
            case ChoiceAnswering choice
            when content.extra().hotSpot() != null -> content.extra().hotSpot();
            case ChoiceAnswering choice
            when version.kind() == ItemKind.TRUE_FALSE ->
                new ItemBody.TrueFalse(content.options().getFirst().correct());
            case ChoiceAnswering choice ->
                new ItemBody.Choice(
                        version.kind() == ItemKind.MULTIPLE,
                        content.options().stream()
                                .map(one -> new ItemBody.Option(one.text(), one.correct()))
                                .toList());
            case FillInAnswering words -> new ItemBody.FillIn(content.accepted());
            case NumericAnswering number -> number.body();
            case MatchingAnswering pairs ->
                java.util.Objects.requireNonNull(content.extra().matching());
            case OrderingAnswering steps -> new ItemBody.Ordering(steps.choices());
            case ShortAnswering text -> text.body();
        };
    }

    private static List<FormLine> lines(ItemBody body) {
        return switch (body) {
            case ItemBody.Choice choice ->
                choice.options().stream()
                        .map(one -> line(one.text(), "", one.correct()))
                        .toList();
            case ItemBody.FillIn words ->
                words.accepted().stream().map(one -> FormLine.of(one, "")).toList();
            case ItemBody.Matching matching ->
                matching.pairs().stream()
                        .map(pair -> new FormLine(form(pair.left()), form(pair.right()), "", false))
                        .toList();
            case ItemBody.Ordering ordering ->
                ordering.steps().stream().map(step -> line(step, "", false)).toList();
            case ItemBody.HotSpot spot ->
                spot.areas().stream()
                        .map(area -> line(area.name(), Outline.of(area.shape()), area.correct()))
                        .toList();
            case ItemBody.ShortAnswer text ->
                text.criteria().stream()
                        .map(one -> line(one.text(), String.valueOf(one.points()), false))
                        .toList();
            case ItemBody.TrueFalse statement -> List.of();
            case ItemBody.Numeric number -> List.of();
        };
    }

    private static List<FormLine> others(ItemBody body) {
        return switch (body) {
            case ItemBody.Numeric number ->
                number.units().stream()
                        .map(unit -> line(unit.symbol(), unit.factor().toPlainString(), false))
                        .toList();
            case ItemBody.Matching matching ->
                matching.distractors().stream().map(one -> line(one, "", false)).toList();
            default -> List.of();
        };
    }

    private static FormLine line(Text text, String measure, boolean correct) {
        return new FormLine(form(text), FormText.EMPTY, measure, correct);
    }

    private static FormText form(Text text) {
        return new FormText(text.zh(), text.en());
    }

    private static String tolerance(ItemBody.Numeric number) {
        return number.tolerance().equals(BigDecimal.ZERO) && !number.percent()
                ? ""
                : number.tolerance().toPlainString() + (number.percent() ? " %" : "");
    }

    private static String policy(MarkingRule rule) {
        return rule.equals(MarkingRule.USUAL) ? "" : rule.policy().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The item that a form says so far; what is missing is shown as missing. What may go into use
     * is decided by {@code ItemChecks}.
     */
    public static PackItem item(String code, ItemForm form, ItemGround ground) {
        var fact = ground.facts().get(form.fact());
        var stem = text(form.stem());
        var explanation = text(form.explanation());
        var body = body(form);
        return new PackItem(
                code,
                form.fact(),
                form.topic(),
                form.difficulty(),
                fact == null ? LocalDate.EPOCH : fact.validFrom(),
                fact == null ? null : fact.validTo(),
                stem,
                body,
                explanation,
                ItemTexts.more(
                        rule(form),
                        form.formatted(),
                        form.practiceOnly(),
                        ground.cases().get(form.caseId()),
                        stem,
                        body,
                        explanation,
                        ground.pictures()));
    }

    private static MarkingRule rule(ItemForm form) {
        return switch (form.policy()) {
            case "partial" -> new MarkingRule(MarkingRule.Policy.PARTIAL, 0);
            case "negative" -> new MarkingRule(MarkingRule.Policy.NEGATIVE, form.penalty());
            default -> MarkingRule.USUAL;
        };
    }

    private static ItemBody body(ItemForm form) {
        var lines = form.lines().stream().filter(line -> !line.isBlank()).toList();
        var others = form.others().stream().filter(line -> !line.isBlank()).toList();
        return switch (form.kind()) {
            case "true-false" -> new ItemBody.TrueFalse(form.statement());
            case "fill-in" ->
                new ItemBody.FillIn(
                        lines.stream().map(one -> one.text().zh().strip()).toList());
            case "numeric" -> numeric(form, others);
            case "matching" ->
                new ItemBody.Matching(
                        lines.stream()
                                .map(one -> new ItemBody.Pair(text(one.text()), text(one.pair())))
                                .toList(),
                        others.stream().map(one -> text(one.text())).toList());
            case "ordering" ->
                new ItemBody.Ordering(
                        lines.stream().map(one -> text(one.text())).toList());
            case "hot-spot" ->
                new ItemBody.HotSpot(
                        form.picture(), lines.stream().flatMap(ItemForms::area).toList());
            case "short-answer" ->
                new ItemBody.ShortAnswer(
                        text(form.model()),
                        lines.stream()
                                .map(one -> new ItemBody.Criterion(
                                        text(one.text()),
                                        Numbers.whole(one.measure()).orElse(1)))
                                .toList());
            default ->
                new ItemBody.Choice(
                        form.kind().equals("multiple"),
                        lines.stream()
                                .map(one -> new ItemBody.Option(text(one.text()), one.correct()))
                                .toList());
        };
    }

    private static java.util.stream.Stream<ItemBody.Area> area(FormLine line) {
        return Outline.read(line.measure()).stream()
                .map(shape -> new ItemBody.Area(text(line.text()), line.correct(), shape));
    }

    private static ItemBody numeric(ItemForm form, List<FormLine> units) {
        String spread = form.tolerance().strip();
        boolean percent = spread.endsWith("%");
        return new ItemBody.Numeric(
                Numbers.decimal(form.value()).orElse(BigDecimal.ZERO),
                Numbers.decimal(percent ? spread.substring(0, spread.length() - 1) : spread)
                        .orElse(BigDecimal.ZERO),
                percent,
                units.stream()
                        .map(unit -> new ItemBody.Unit(
                                text(unit.text()),
                                Numbers.decimal(unit.measure()).orElse(BigDecimal.ONE)))
                        .toList());
    }

    public static Text text(FormText words) {
        String zh = words.zh().strip();
        String en = words.en().strip();
        return new Text(zh.isEmpty() ? (en.isEmpty() ? NOT_YET : en) : zh, en);
    }

    /** The numbers of a form. */
    public static final class Numbers {

        private Numbers() {}

        /** As content packs write numbers. */
        public static Optional<BigDecimal> decimal(@Nullable String text) {
            String digits = text == null ? "" : text.strip();
            return digits.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")
                    ? Optional.of(new BigDecimal(digits))
                    : Optional.empty();
        }

        public static Optional<Integer> whole(String text) {
            return text.strip().matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
        }
    }
}
