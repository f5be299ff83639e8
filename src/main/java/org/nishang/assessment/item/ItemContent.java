package org.nishang.assessment.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.CaseText;
import org.nishang.course.ItemBody;
import org.nishang.course.ItemVariants;
import org.nishang.course.MarkingRule;
import org.nishang.course.PackItem;
import org.nishang.course.Picture;
import org.nishang.course.Wording;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.Variant;

/**
 * What an item asks and accepts, kept as JSON with its version. Versions stay readable for ever: fields may be added,
 * and are left out where an item does not have them, so that what an item says and its hash stay the same.
 *
 * @param options in the order of the pack; true-false has two, true first; a hot spot's areas; other kinds have none
 * @param accepted answers of a fill-in
 * @param more what most items do not have
 */
public record ItemContent(
        Text stem,
        List<Option> options,
        List<String> accepted,
        Text explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable More more) {

    /** As most items are. */
    public ItemContent(Text stem, List<Option> options, List<String> accepted, Text explanation) {
        this(stem, options, accepted, explanation, null);
    }

    public record Option(Text text, boolean correct) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record More(
            ItemBody.@Nullable Numeric numeric,
            ItemBody.@Nullable Matching matching,
            ItemBody.@Nullable Ordering ordering,
            ItemBody.@Nullable HotSpot hotSpot,
            ItemBody.@Nullable ShortAnswer shortAnswer,
            @Nullable MarkingRule marking,
            @Nullable Boolean formatted,
            @Nullable Boolean practiceOnly,
            @Nullable CaseText caseText,
            @Nullable Map<String, Picture> pictures,
            @Nullable Demand demand,
            @Nullable Template template) {

        /** As most items are. */
        public More(
                ItemBody.@Nullable Numeric numeric,
                ItemBody.@Nullable Matching matching,
                ItemBody.@Nullable Ordering ordering,
                ItemBody.@Nullable HotSpot hotSpot,
                ItemBody.@Nullable ShortAnswer shortAnswer,
                @Nullable MarkingRule marking,
                @Nullable Boolean formatted,
                @Nullable Boolean practiceOnly,
                @Nullable CaseText caseText,
                @Nullable Map<String, Picture> pictures) {
            this(
                    numeric,
                    matching,
                    ordering,
                    hotSpot,
                    shortAnswer,
                    marking,
                    formatted,
                    practiceOnly,
                    caseText,
                    pictures,
                    null,
                    null);
        }

        private static final More NONE = new More(null, null, null, null, null, null, null, null, null, null);

        /** The same with what another body of the kind asks for. */
        More with(ItemBody body) {
            return bodyOf(body).with(marking, formatted, practiceOnly, caseText, pictures, demand, template);
        }

        private More with(
                @Nullable MarkingRule rule,
                @Nullable Boolean isFormatted,
                @Nullable Boolean isPracticeOnly,
                @Nullable CaseText about,
                @Nullable Map<String, Picture> shown,
                @Nullable Demand asked,
                @Nullable Template from) {
            return new More(
                    numeric,
                    matching,
                    ordering,
                    hotSpot,
                    shortAnswer,
                    rule,
                    isFormatted,
                    isPracticeOnly,
                    about,
                    shown,
                    asked,
                    from);
        }

        private static More bodyOf(ItemBody body) {
            return switch (body) {
                // Their options and words are kept beside.
                case ItemBody.Choice _, ItemBody.TrueFalse _, ItemBody.FillIn _ -> NONE;
                case ItemBody.Numeric it -> new More(it, null, null, null, null, null, null, null, null, null);
                case ItemBody.Matching it -> new More(null, it, null, null, null, null, null, null, null, null);
                case ItemBody.Ordering it -> new More(null, null, it, null, null, null, null, null, null, null);
                case ItemBody.HotSpot it -> new More(null, null, null, it, null, null, null, null, null, null);
                case ItemBody.ShortAnswer it -> new More(null, null, null, null, it, null, null, null, null, null);
            };
        }

        static @Nullable More of(PackItem item) {
            var rest = item.more();
            var more = bodyOf(item.body())
                    .with(
                            rest.marking().equals(MarkingRule.USUAL) ? null : rest.marking(),
                            rest.formatted() ? true : null,
                            rest.practiceOnly() ? true : null,
                            rest.caseText(),
                            rest.pictures().isEmpty() ? null : rest.pictures(),
                            rest.demand().equals(Demand.USUAL) ? null : rest.demand(),
                            rest.template());
            return more.equals(NONE) ? null : more;
        }
    }

    public static ItemContent of(PackItem item) {
        var rules = ItemKind.of(item.kind()).rules();
        return new ItemContent(
                item.stem(),
                rules.options(item.body()),
                rules.accepted(item.body()),
                item.explanation(),
                More.of(item));
    }

    /** The same with the figures of a row in all that it says. */
    ItemContent drawn(KindRules rules, Variant variant) {
        var body = ItemVariants.drawn(rules.body(this), variant);
        return new ItemContent(
                variant.stem(), rules.options(body), rules.accepted(body), variant.explanation(), more(body));
    }

    private @Nullable More more(ItemBody body) {
        return more == null ? null : more.with(body);
    }

    /** What is there for these kinds of items only. */
    public More extra() {
        return more == null ? More.NONE : more;
    }

    public @JsonIgnore boolean isPracticeOnly() {
        return extra().practiceOnly() != null;
    }

    /** What it asks of who answers it, also where nothing was said. */
    public Demand asked() {
        var demand = extra().demand();
        return demand == null ? Demand.USUAL : demand;
    }

    public MarkingRule markingRule() {
        var rule = extra().marking();
        return rule == null ? MarkingRule.USUAL : rule;
    }

    /** A text of the item, formatted as the item is. */
    public Wording wording(Text text) {
        return new Wording(text, extra().formatted() != null, shown());
    }

    /** What it is about together with others, where it belongs to a case. */
    public @Nullable Wording aboutCase() {
        var text = extra().caseText();
        return text == null ? null : new Wording(text.text(), true, shown());
    }

    /** The pictures that it shows, by file name. */
    public Map<String, Picture> shown() {
        var pictures = extra().pictures();
        return pictures == null ? Map.of() : pictures;
    }
}
