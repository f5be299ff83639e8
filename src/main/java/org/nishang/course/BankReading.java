package org.nishang.course;

import java.util.HashMap;
import java.util.List;
import org.nishang.common.Text;
import org.nishang.course.quality.Asked;
import org.nishang.course.quality.BankFlaws;
import org.nishang.course.quality.Phrasing;
import org.nishang.platform.content.ContentNode;

/** Whether the items of a pack are fit for an exam; what is found stands at the item, or at the head of the file. */
final class BankReading {

    private BankReading() {}

    /** @param top of {@code items.yaml} */
    static void check(ContentNode top, List<PackItem> items) {
        var places = new HashMap<String, ContentNode>();
        top.items().forEach(node -> places.putIfAbsent(node.required("id").string(), node));
        BankFlaws.of(items.stream().map(BankReading::asked).toList())
                .forEach(flaw -> places.getOrDefault(flaw.code(), top)
                        .fault((flaw.code().isEmpty() ? "" : flaw.code() + ": ") + flaw.words()));
    }

    static Asked asked(PackItem item) {
        var about = item.more().caseText();
        return new Asked(
                item.code(),
                item.fact(),
                item.kind(),
                about == null ? "" : about.id(),
                item.more().practiceOnly(),
                item.more().demand().level(item.difficulty()),
                phrasing(item),
                right(item.body()));
    }

    private static Phrasing phrasing(PackItem item) {
        var stem = said(item.stem());
        return switch (item.body()) {
            case ItemBody.Choice choice -> new Phrasing(Phrasing.Sort.OPTIONS, stem, options(choice));
            case ItemBody.TrueFalse statement -> new Phrasing(Phrasing.Sort.STATEMENT, stem, List.of());
            default -> new Phrasing(Phrasing.Sort.OTHER, stem, List.of());
        };
    }

    private static List<Phrasing.Option> options(ItemBody.Choice choice) {
        return choice.options().stream()
                .map(option -> new Phrasing.Option(said(option.text()), option.correct()))
                .toList();
    }

    private static List<Phrasing.Said> right(ItemBody body) {
        return switch (body) {
            case ItemBody.Choice choice ->
                choice.options().stream()
                        .filter(ItemBody.Option::correct)
                        .map(option -> said(option.text()))
                        .toList();
            case ItemBody.FillIn fill -> List.of(alike(fill.accepted().getFirst()));
            case ItemBody.Numeric numeric -> List.of(measured(numeric));
            case ItemBody.HotSpot spot ->
                spot.areas().stream()
                        .filter(ItemBody.Area::correct)
                        .map(area -> said(area.name()))
                        .toList();
            case ItemBody.TrueFalse statement -> List.of();
            case ItemBody.Matching matching -> List.of();
            case ItemBody.Ordering ordering -> List.of();
            case ItemBody.ShortAnswer text -> List.of();
        };
    }

    private static Phrasing.Said measured(ItemBody.Numeric numeric) {
        String value = numeric.value().stripTrailingZeros().toPlainString();
        return numeric.units().stream()
                .findFirst()
                .map(unit -> new Phrasing.Said(
                        value + unit.symbol().zh(), value + " " + unit.symbol().en()))
                .orElse(alike(value));
    }

    private static Phrasing.Said said(Text text) {
        return new Phrasing.Said(text.zh(), text.en());
    }

    private static Phrasing.Said alike(String text) {
        return new Phrasing.Said(text, text);
    }
}
