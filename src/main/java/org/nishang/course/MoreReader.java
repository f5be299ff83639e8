package org.nishang.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.blueprint.BlueprintReader;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.variant.Formula;
import org.nishang.course.variant.ParametersReader;
import org.nishang.course.variant.Template;
import org.nishang.platform.content.ContentNode;

/**
 * Reads what few items have: a marking rule, formatting, a case, a level, parameters, being for practice only, being
 * decisive.
 */
final class MoreReader {

    static final Set<String> KEYS =
            Set.of("marking", "penalty", "format", "use", "case", "level", "mustPass", "parameters");

    private static final String PARAMETERS = "parameters";
    private static final int MOST_DIGITS = 5;

    private final Map<String, Picture> pictures;
    private final Map<String, CaseText> cases;

    MoreReader(Map<String, Picture> pictures, Map<String, CaseText> cases) {
        this.pictures = pictures;
        this.cases = cases;
    }

    PackItem.More read(ContentNode node, ItemBody body, Text stem, Text explanation) {
        boolean formatted = said(node, "format", "markdown");
        if (formatted) {
            ItemTexts.formatted(stem, body, explanation).forEach(text -> check(node, text));
        }
        var rule = marking(node, body);
        boolean practiceOnly = said(node, "use", "practice");
        return ItemTexts.more(rule, formatted, practiceOnly, caseText(node), stem, body, explanation, pictures)
                .asking(demand(node, body, practiceOnly));
    }

    private static Demand demand(ContentNode node, ItemBody body, boolean practiceOnly) {
        var level = node.optional("level").flatMap(BlueprintReader::level);
        var place = node.optional("mustPass");
        boolean mustPass = place.map(ContentNode::bool).orElse(false);
        if (mustPass && practiceOnly) {
            place.get().fault("an item for practice decides no exam");
        }
        if (mustPass && body.markedByPerson()) {
            place.get().fault("a short answer is marked by its criteria and is no must-pass item");
        }
        return new Demand(level.orElse(null), mustPass);
    }

    private static boolean said(ContentNode node, String key, String word) {
        var place = node.optional(key);
        place.filter(given -> !given.string().equals(word))
                .ifPresent(given -> given.fault("'" + key + "' is '" + word + "' or left out"));
        return place.isPresent();
    }

    private static MarkingRule marking(ContentNode node, ItemBody body) {
        var place = node.optional("marking");
        var penalty = node.optional("penalty");
        String policy = place.map(ContentNode::string).orElse("all-or-nothing");
        if (!policy.equals("negative")) {
            penalty.ifPresent(given -> given.fault("only negative marking has a penalty"));
        }
        if (place.isPresent() && body.markedByPerson()) {
            place.get().fault("a short answer is marked by its criteria");
        }
        return switch (policy) {
            case "all-or-nothing" -> MarkingRule.USUAL;
            case "partial" -> new MarkingRule(MarkingRule.Policy.PARTIAL, 0);
            case "negative" ->
                new MarkingRule(
                        MarkingRule.Policy.NEGATIVE, node.required("penalty").integer(1, 100));
            default -> {
                place.ifPresent(given -> given.fault("marking is all-or-nothing, partial or negative"));
                yield MarkingRule.USUAL;
            }
        };
    }

    private @Nullable CaseText caseText(ContentNode node) {
        var place = node.optional("case");
        if (place.isEmpty()) {
            return null;
        }
        var found = cases.get(place.get().string());
        if (found == null) {
            place.get().fault("unknown case '" + place.get().string() + "'");
        }
        return found;
    }

    private void check(ContentNode node, Text text) {
        new MarkdownCheck("zh", pictures.keySet(), (part, fault) -> node.fault(fault.message())).check(text.zh());
        new MarkdownCheck("en", pictures.keySet(), (part, fault) -> node.fault(fault.message())).check(text.en());
    }

    static boolean isComputed(ContentNode item) {
        return item.optional(PARAMETERS).isPresent();
    }

    /** Half of the last place that a key is rounded to, so that who rounds and who does not are both right. */
    static BigDecimal roundingSpread(ContentNode item) {
        return digits(item).map(ItemVariants::roundingSpread).orElse(BigDecimal.ZERO);
    }

    private static Optional<Integer> digits(ContentNode item) {
        return item.optional("round").map(node -> node.integer(0, MOST_DIGITS));
    }

    /** @return nothing for an item without parameters, and for one at fault, which was noted */
    static @Nullable Template template(ContentNode item, Text stem, ItemBody body, Text explanation) {
        var place = item.optional(PARAMETERS);
        if (place.isEmpty()) {
            item.optional("round").ifPresent(round -> round.fault("only a computed value is rounded"));
            return null;
        }
        var key = Optional.ofNullable(body.keys())
                .map(_ -> item.required(body instanceof ItemBody.Numeric ? "value" : "answer"))
                .map(node -> new Formula(node.string(200)));
        var template = new Template(
                ParametersReader.read(place.get()),
                stem,
                body.texts(),
                key.orElse(null),
                digits(item).orElse(null),
                explanation);
        var faults = ItemVariants.faults(body, template);
        faults.forEach(fault -> place.get().fault(fault.message()));
        return faults.equals(List.of()) ? template : null;
    }
}
