package org.nishang.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nishang.common.Text;
import org.nishang.platform.content.ContentNode;

/** Reads what an item asks for, kind by kind. */
final class BodyReader {

    private static final int MOST_CHOICES = 10;
    private static final ItemBody NOTHING = new ItemBody.Choice(false, List.of());

    /**
     * A kind as packs write it.
     *
     * @param keys that its items have besides those of all items
     */
    private record Kind(Set<String> keys, BiFunction<ContentNode, Map<String, Picture>, ItemBody> read) {

        static Kind of(Function<ContentNode, ItemBody> read, String... keys) {
            return new Kind(Set.of(keys), (node, pictures) -> read.apply(node));
        }
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "single", Kind.of(node -> choice(node, false), "options"),
            "multiple", Kind.of(node -> choice(node, true), "options"),
            "true-false",
                    Kind.of(
                            node -> new ItemBody.TrueFalse(MoreReader.isComputed(node)
                                    || node.required("answer").bool()),
                            "answer"),
            "fill-in", Kind.of(node -> new ItemBody.FillIn(accepted(node.required("accepted"))), "accepted"),
            "numeric", Kind.of(BodyReader::numeric, "value", "tolerance", "units", "round"),
            "matching", Kind.of(BodyReader::matching, "pairs", "distractors"),
            "ordering", Kind.of(node -> ordering(node.required("steps")), "steps"),
            "hot-spot", new Kind(Set.of("picture", "areas"), (node, pictures) -> new AreaReader(pictures).read(node)),
            "short-answer", Kind.of(BodyReader::shortAnswer, "model", "criteria"));

    private final Map<String, Picture> pictures;

    BodyReader(Map<String, Picture> pictures) {
        this.pictures = pictures;
    }

    /** The kinds that a pack may write. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** The keys that an item of this kind has besides those of all items. */
    static Set<String> keys(String kind) {
        var known = KINDS.get(kind);
        return known == null ? Set.of() : known.keys();
    }

    /** An unknown kind is a fault of the pack. */
    ItemBody read(ContentNode kind, ContentNode node) {
        var known = KINDS.get(kind.string());
        if (known != null) {
            return known.read().apply(node, pictures);
        }
        if (!kind.string().isEmpty()) {
            kind.fault("unknown kind '" + kind.string() + "'");
        }
        return NOTHING;
    }

    private static ItemBody choice(ContentNode node, boolean several) {
        var place = node.required("options");
        var options = new ArrayList<ItemBody.Option>();
        var texts = new HashSet<Text>();
        for (ContentNode option : place.items()) {
            option.only("zh", "en", "correct");
            String zh = option.required("zh").string(500);
            String en = option.required("en").string(500);
            var text = new Text(zh.isEmpty() ? "?" : zh, en);
            if (!zh.isEmpty() && !texts.add(text)) {
                option.fault("the option '" + zh + "' stands twice");
            }
            options.add(new ItemBody.Option(
                    text, option.optional("correct").map(ContentNode::bool).orElse(false)));
        }
        if (!place.isMissing()) {
            checkNumbers(place, several, options);
        }
        return new ItemBody.Choice(several, options);
    }

    private static void checkNumbers(ContentNode place, boolean several, List<ItemBody.Option> options) {
        long correct = options.stream().filter(ItemBody.Option::correct).count();
        if (!several && (options.size() != 4 || correct != 1)) {
            place.fault("single choice has 4 options and 1 is correct; here " + options.size() + " and " + correct);
        }
        if (several && (options.size() < 4 || options.size() > 5 || correct < 2 || correct == options.size())) {
            place.fault("multiple choice has 4 or 5 options, 2 or more are correct and not all; here "
                    + options.size()
                    + " and "
                    + correct);
        }
    }

    private static List<String> accepted(ContentNode node) {
        var accepted = node.items().stream().map(answer -> answer.string(100)).toList();
        if (accepted.isEmpty() && !node.isMissing()) {
            node.fault("fill-in needs at least one accepted answer");
        }
        return accepted;
    }

    private static ItemBody numeric(ContentNode node) {
        boolean computed = MoreReader.isComputed(node);
        BigDecimal value = computed ? BigDecimal.ONE : number(node.required("value"), false);
        var written = node.optional("tolerance");
        boolean percent = written.map(ContentNode::string).orElse("").endsWith("%");
        BigDecimal tolerance =
                written.map(place -> number(place, true)).orElseGet(() -> MoreReader.roundingSpread(node));
        if (tolerance.signum() < 0) {
            written.ifPresent(place -> place.fault("a tolerance is not below 0"));
        }
        var units = new ArrayList<ItemBody.Unit>();
        var symbols = new HashSet<Text>();
        for (ContentNode unit : node.optional("units").map(ContentNode::items).orElse(List.of())) {
            unit.only("zh", "en", "factor");
            String zh = unit.required("zh").string(20);
            var symbol = new Text(zh.isEmpty() ? "?" : zh, unit.required("en").string(20));
            BigDecimal factor =
                    unit.optional("factor").map(place -> number(place, false)).orElse(BigDecimal.ONE);
            if (factor.signum() <= 0 || (units.isEmpty() && factor.compareTo(BigDecimal.ONE) != 0)) {
                unit.fault("a factor is above 0, and that of the first unit is 1");
            }
            if (!symbols.add(symbol)) {
                unit.fault("the unit '" + zh + "' stands twice");
            }
            units.add(new ItemBody.Unit(symbol, factor));
        }
        return new ItemBody.Numeric(value, tolerance, percent, units);
    }

    private static BigDecimal number(ContentNode node, boolean mayBePercent) {
        String written = node.string();
        String digits = mayBePercent && written.endsWith("%")
                ? written.substring(0, written.length() - 1).strip()
                : written;
        if (digits.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            return new BigDecimal(digits);
        }
        if (!written.isEmpty()) {
            node.fault("'" + written + "' is not a number such as 12.5");
        }
        return BigDecimal.ONE;
    }

    private static ItemBody matching(ContentNode node) {
        var place = node.required("pairs");
        var pairs = new ArrayList<ItemBody.Pair>();
        var lefts = new HashSet<Text>();
        var rights = new HashSet<Text>();
        for (ContentNode pair : place.items()) {
            pair.only("left", "right");
            var read = new ItemBody.Pair(
                    pair.required("left").text(300), pair.required("right").text(200));
            if (!lefts.add(read.left())) {
                pair.fault("'" + read.left().zh() + "' stands twice on the left");
            }
            rights.add(read.right());
            pairs.add(read);
        }
        var distractors = new ArrayList<Text>();
        for (ContentNode other :
                node.optional("distractors").map(ContentNode::items).orElse(List.of())) {
            var text = other.text(200);
            if (!rights.add(text)) {
                other.fault("'" + text.zh() + "' stands on the right already");
            }
            distractors.add(text);
        }
        if (!place.isMissing() && (pairs.size() < 2 || pairs.size() > 8 || rights.size() > MOST_CHOICES)) {
            place.fault("matching has 2 to 8 pairs and at most "
                    + MOST_CHOICES
                    + " choices; here "
                    + pairs.size()
                    + " and "
                    + rights.size());
        }
        if (!place.isMissing() && rights.size() < 2) {
            place.fault("matching needs two different choices on the right");
        }
        return new ItemBody.Matching(pairs, distractors);
    }

    private static ItemBody ordering(ContentNode node) {
        var steps = new ArrayList<Text>();
        for (ContentNode step : node.items()) {
            var text = step.text(300);
            if (steps.contains(text)) {
                step.fault("the step '" + text.zh() + "' stands twice");
            }
            steps.add(text);
        }
        if (!node.isMissing() && (steps.size() < 3 || steps.size() > MOST_CHOICES)) {
            node.fault("ordering has 3 to " + MOST_CHOICES + " steps; here " + steps.size());
        }
        return new ItemBody.Ordering(steps);
    }

    private static ItemBody shortAnswer(ContentNode node) {
        var place = node.required("criteria");
        var criteria = new ArrayList<ItemBody.Criterion>();
        for (ContentNode criterion : place.items()) {
            criterion.only("zh", "en", "points");
            String zh = criterion.required("zh").string(300);
            criteria.add(new ItemBody.Criterion(
                    new Text(zh.isEmpty() ? "?" : zh, criterion.required("en").string(300)),
                    criterion.required("points").integer(1, 20)));
        }
        if (!place.isMissing() && (criteria.isEmpty() || criteria.size() > MOST_CHOICES)) {
            place.fault("a short answer has 1 to " + MOST_CHOICES + " criteria");
        }
        return new ItemBody.ShortAnswer(node.required("model").text(2000), criteria);
    }
}
