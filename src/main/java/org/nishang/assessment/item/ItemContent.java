package org.nishang.assessment.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.CaseText;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;
import org.nishang.course.PackItem;
import org.nishang.course.Picture;
import org.nishang.course.Wording;

/**
 * What an item asks and accepts, kept as JSON with its version. Versions stay readable for ever:
 * fields may be added, and are left out where an item does not have them, so that what an item says
 * and its hash stay the same.
 *
 * @param options in the order of the pack; true-false has two, true first; a hot spot's areas;
 *     other kinds have none
 * @param accepted answers of a fill-in
 * @param more what most items do not have
 */
public record ItemContent(
        Text stem,
        List<Option> options,
        List<String> accepted,
        Text explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable More more) {

    private static final Text TRUE = new Text("正确", "True");
    private static final Text FALSE = new Text("错误", "False");

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
            @Nullable Map<String, Picture> pictures) {

        private static final More NONE = new More(null, null, null, null, null, null, null, null, null, null);

        /** The same with another number. */
        More with(ItemBody.Numeric other) {
            return new More(
                    other,
                    matching,
                    ordering,
                    hotSpot,
                    shortAnswer,
                    marking,
                    formatted,
                    practiceOnly,
                    caseText,
                    pictures);
        }

        static @Nullable More of(PackItem item) {
            var rest = item.more();
            var body = item.body();
            var more = new More(
                    body instanceof ItemBody.Numeric numeric ? numeric : null,
                    body instanceof ItemBody.Matching matching ? matching : null,
                    body instanceof ItemBody.Ordering ordering ? ordering : null,
                    body instanceof ItemBody.HotSpot spot ? spot : null,
                    body instanceof ItemBody.ShortAnswer text ? text : null,
                    rest.marking().equals(MarkingRule.USUAL) ? null : rest.marking(),
                    rest.formatted() ? true : null,
                    rest.practiceOnly() ? true : null,
                    rest.caseText(),
                    rest.pictures().isEmpty() ? null : rest.pictures());
            return more.equals(NONE) ? null : more;
        }
    }

    public static ItemContent of(PackItem item) {
        List<Option> options = switch (item.body()) {
            case ItemBody.Choice choice ->
                choice.options().stream()
                        .map(option -> new Option(option.text(), option.correct()))
                        .toList();
            case ItemBody.TrueFalse statement ->
                List.of(new Option(TRUE, statement.answer()), new Option(FALSE, !statement.answer()));
            case ItemBody.HotSpot spot ->
                spot.areas().stream()
                        .map(area -> new Option(area.name(), area.correct()))
                        .toList();
            default -> List.of();
        };
        return new ItemContent(
                item.stem(),
                options,
                item.body() instanceof ItemBody.FillIn fillIn ? fillIn.accepted() : List.of(),
                item.explanation(),
                More.of(item));
    }

    /** What is there for these kinds of items only. */
    public More extra() {
        return more == null ? More.NONE : more;
    }

    public @JsonIgnore boolean isPracticeOnly() {
        return extra().practiceOnly() != null;
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
