package org.nishang.assessment.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nishang.course.ItemBody;

/**
 * What the answers to a version of an item are marked by instead of the key that it came with. Whole: it says all that
 * is right and not what is different. Pure.
 *
 * @param right sets of options, by their index in the bank, each of which is wholly right; the first is the key that is
 *     shown; none = the version's own key
 * @param accepted forms of a fill-in or values of a number; none = the version's own
 */
public record KeyCorrection(Treatment treatment, List<List<Integer>> right, List<String> accepted) {

    public static final KeyCorrection NONE = new KeyCorrection(Treatment.COUNTS, List.of(), List.of());

    /** What becomes of the points. */
    public enum Treatment {
        COUNTS,
        /** Everybody gets all of them. */
        FULL,
        /** The question is as if it were not on the paper; the rest is scaled. */
        OUT
    }

    public KeyCorrection {
        right = right.stream().map(List::copyOf).toList();
        accepted = List.copyOf(accepted);
    }

    /** The item with the key that is shown, and beside it those that are as good. */
    public List<ItemVersion> keys(ItemVersion item) {
        return contents(item.keyInput(), item.content()).stream()
                .map(item::with)
                .toList();
    }

    private List<ItemContent> contents(KeyInput form, ItemContent content) {
        return switch (form) {
            case ONE, SOME ->
                right.isEmpty()
                        ? List.of(content)
                        : right.stream().map(set -> with(content, set)).toList();
            case FORMS ->
                List.of(
                        accepted.isEmpty()
                                ? content
                                : new ItemContent(
                                        content.stem(),
                                        content.options(),
                                        accepted,
                                        content.explanation(),
                                        content.more()));
            case NUMBERS ->
                accepted.isEmpty()
                        ? List.of(content)
                        : accepted.stream()
                                .map(value -> with(content, new BigDecimal(value)))
                                .toList();
            case NOTHING -> List.of(content);
        };
    }

    private static ItemContent with(ItemContent content, List<Integer> right) {
        var options = content.options();
        return new ItemContent(
                content.stem(),
                IntStream.range(0, options.size())
                        .mapToObj(i -> new ItemContent.Option(options.get(i).text(), right.contains(i)))
                        .toList(),
                content.accepted(),
                content.explanation(),
                content.more());
    }

    private static ItemContent with(ItemContent content, BigDecimal value) {
        var more = content.extra();
        var number = Objects.requireNonNull(more.numeric());
        return new ItemContent(
                content.stem(),
                content.options(),
                content.accepted(),
                content.explanation(),
                more.with(new ItemBody.Numeric(value, number.tolerance(), number.percent(), number.units())));
    }

    /** The same, saying what the version's own key is where nothing else is right. */
    public KeyCorrection spelled(ItemVersion item) {
        var content = item.content();
        return switch (item.keyInput()) {
            case ONE, SOME -> right.isEmpty() ? new KeyCorrection(treatment, List.of(own(content)), accepted) : this;
            case FORMS -> accepted.isEmpty() ? new KeyCorrection(treatment, right, content.accepted()) : this;
            case NUMBERS ->
                accepted.isEmpty()
                        ? new KeyCorrection(
                                treatment,
                                right,
                                List.of(Objects.requireNonNull(content.extra().numeric())
                                        .value()
                                        .toPlainString()))
                        : this;
            case NOTHING -> this;
        };
    }

    private static List<Integer> own(ItemContent content) {
        return IntStream.range(0, content.options().size())
                .filter(i -> content.options().get(i).correct())
                .boxed()
                .toList();
    }

    public KeyCorrection treated(Treatment other) {
        return new KeyCorrection(other, right, accepted);
    }

    /** A further key beside what is right already. */
    public KeyCorrection and(List<Integer> set, List<String> forms) {
        var sets = new ArrayList<>(right);
        if (!set.isEmpty() && !sets.contains(set)) {
            sets.add(set);
        }
        var all = new ArrayList<>(accepted);
        forms.stream().filter(form -> !all.contains(form)).forEach(all::add);
        return new KeyCorrection(Treatment.COUNTS, sets, all);
    }
}
