package org.nishang.assessment.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;

/** Items of every kind, made up for tests of keys. */
final class MadeUpItems {

    static final List<String> FORMS = List.of("20", "二十", "0.5", "18", "A类");
    private static final Text ANY = new Text("题", "stem");

    private MadeUpItems() {}

    static ItemVersion single(int right) {
        return version(ItemKind.SINGLE, content(options4(Set.of(right)), List.of(), null));
    }

    /** The right one of a single choice is drawn. */
    static ItemVersion item(ItemKind kind, MarkingRule rule, Random random) {
        return switch (kind) {
            case SINGLE -> single(random.nextInt(4));
            case TRUE_FALSE -> version(kind, content(options4(Set.of(0)).subList(0, 2), List.of(), rule));
            case MULTIPLE, HOT_SPOT -> version(kind, content(options4(Set.of(1, 3)), List.of(), rule));
            case FILL_IN -> version(kind, content(List.of(), List.of(FORMS.getFirst()), rule));
            case NUMERIC ->
                version(
                        kind,
                        more(
                                new ItemBody.Numeric(new BigDecimal("20"), BigDecimal.ONE, false, List.of()),
                                null,
                                null,
                                null));
            case MATCHING ->
                version(
                        kind,
                        more(null, new ItemBody.Matching(List.of(new ItemBody.Pair(ANY, ANY)), List.of()), null, null));
            case ORDERING ->
                version(kind, more(null, null, new ItemBody.Ordering(List.of(ANY, new Text("乙", "b"))), null));
            case SHORT_ANSWER -> version(kind, more(null, null, null, new ItemBody.ShortAnswer(ANY, List.of())));
        };
    }

    private static ItemContent more(
            ItemBody.Numeric numeric,
            ItemBody.Matching matching,
            ItemBody.Ordering ordering,
            ItemBody.ShortAnswer text) {
        return new ItemContent(
                ANY,
                List.of(),
                List.of(),
                ANY,
                new ItemContent.More(numeric, matching, ordering, null, text, null, null, null, null, null));
    }

    static ItemContent content(List<ItemContent.Option> options, List<String> accepted, MarkingRule rule) {
        return new ItemContent(
                ANY,
                options,
                accepted,
                ANY,
                new ItemContent.More(null, null, null, null, null, rule, null, null, null, null));
    }

    private static List<ItemContent.Option> options4(Set<Integer> right) {
        return IntStream.range(0, 4)
                .mapToObj(i -> new ItemContent.Option(new Text("选项" + i, "option " + i), right.contains(i)))
                .toList();
    }

    static ItemVersion version(ItemKind kind, ItemContent content) {
        return new ItemVersion(
                UUID.randomUUID(),
                "C04-001",
                "limits",
                kind,
                1,
                "F001",
                LocalDate.EPOCH,
                null,
                false,
                content,
                "GB 18401-2010",
                ANY);
    }
}
