package org.nishang.assessment.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.ItemTexts;
import org.nishang.course.MarkingRule;
import org.nishang.course.PackItem;
import org.nishang.course.blueprint.Demand;

/** Makes items of forms and forms of items. Pure. */
public final class ItemForms {

    private static final String NOT_YET = "…";

    private ItemForms() {}

    /** The form that would give this very item. */
    public static ItemForm of(PackItem item) {
        var template = item.more().template();
        return template == null
                ? of(item, null)
                : of(ParameterForm.asWritten(item, template), ParameterForm.of(template));
    }

    private static ItemForm of(PackItem item, @Nullable ParameterForm parameters) {
        var more = item.more();
        var body = ItemKind.of(item.kind()).rules().form(item.body());
        var caseText = more.caseText();
        return new ItemForm(
                item.kind(),
                item.fact(),
                item.topic(),
                item.difficulty(),
                FormBody.text(item.stem()),
                body.lines(),
                body.others(),
                body.statement(),
                body.value(),
                body.tolerance(),
                body.picture(),
                body.model(),
                FormBody.text(item.explanation()),
                policy(more.marking()),
                more.marking().penalty(),
                more.formatted(),
                more.practiceOnly(),
                caseText == null ? "" : caseText.id(),
                more.demand().equals(Demand.USUAL) ? null : more.demand(),
                parameters);
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
                version.kind().rules().body(content),
                content.explanation(),
                new PackItem.More(
                        content.markingRule(),
                        more.formatted() != null,
                        content.isPracticeOnly(),
                        more.caseText(),
                        content.shown(),
                        content.asked(),
                        more.template()));
    }

    private static String policy(MarkingRule rule) {
        return rule.equals(MarkingRule.USUAL) ? "" : rule.policy().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The item that a form says so far; what is missing is shown as missing. What may go into use is decided by
     * {@code ItemChecks}.
     */
    public static PackItem item(String code, ItemForm form, ItemGround ground) {
        var written = written(code, form, ground);
        return form.parameters() == null ? written : form.parameters().item(written);
    }

    /** The item as its texts stand, with the places for figures that they hold. */
    public static PackItem written(String code, ItemForm form, ItemGround ground) {
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
                                ground.pictures())
                        .asking(form.asked()));
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
        return ItemKind.of(form.kind()).rules().body(form, lines, others);
    }

    /** Whether a body can be shown at all. */
    public static boolean isShowable(ItemBody body, ItemGround ground) {
        return ItemKind.of(body.kind()).rules().isShowable(body, ground);
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
