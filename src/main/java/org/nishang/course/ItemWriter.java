package org.nishang.course;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nishang.common.Text;
import org.nishang.course.variant.ParametersWriter;
import org.nishang.course.variant.Template;

/** Writes items as {@link ItemReader} reads them: what is left out there is left out here. */
final class ItemWriter {

    private ItemWriter() {}

    static Map<String, Object> of(PackItem item) {
        var more = item.more();
        var node = new LinkedHashMap<String, Object>();
        node.put("id", item.code());
        node.put("fact", item.fact());
        node.put("topic", item.topic());
        node.put("kind", item.kind());
        node.put("difficulty", item.difficulty());
        var level = more.demand().level();
        if (level != null) {
            node.put("level", level.code());
        }
        if (more.demand().mustPass()) {
            node.put("mustPass", true);
        }
        if (more.formatted()) {
            node.put("format", "markdown");
        }
        if (more.practiceOnly()) {
            node.put("use", "practice");
        }
        if (!more.marking().equals(MarkingRule.USUAL)) {
            node.put("marking", more.marking().policy().name().toLowerCase(Locale.ROOT));
        }
        if (more.marking().policy() == MarkingRule.Policy.NEGATIVE) {
            node.put("penalty", more.marking().penalty());
        }
        var caseText = more.caseText();
        if (caseText != null) {
            node.put("case", caseText.id());
        }
        var template = more.template();
        if (template == null) {
            node.put("stem", text(item.stem()));
            node.putAll(body(item.body()));
            node.put("explanation", text(item.explanation()));
        } else {
            parametric(item.body(), template, node);
        }
        return node;
    }

    private static void parametric(ItemBody body, Template template, Map<String, Object> node) {
        node.put("parameters", ParametersWriter.of(template.parameters()));
        node.put("stem", text(template.stem()));
        node.putAll(body(body.saying(template.texts())));
        if (template.key() != null) {
            node.put(
                    body instanceof ItemBody.Numeric ? "value" : "answer",
                    template.key().source());
        }
        if (template.digits() != null) {
            node.put("round", template.digits());
        }
        node.put("explanation", text(template.explanation()));
    }

    static Map<String, Object> text(Text text) {
        var node = new LinkedHashMap<String, Object>();
        node.put("zh", text.zh());
        node.put("en", text.en());
        return node;
    }

    private static Map<String, Object> body(ItemBody body) {
        var node = new LinkedHashMap<String, Object>();
        switch (body) {
            case ItemBody.Choice choice ->
                node.put(
                        "options",
                        choice.options().stream()
                                .map(one -> correct(text(one.text()), one.correct()))
                                .toList());
            case ItemBody.TrueFalse statement -> node.put("answer", statement.answer());
            case ItemBody.FillIn words -> node.put("accepted", List.copyOf(words.accepted()));
            case ItemBody.Numeric number -> numeric(number, node);
            case ItemBody.Matching matching -> matching(matching, node);
            case ItemBody.Ordering ordering ->
                node.put(
                        "steps", ordering.steps().stream().map(ItemWriter::text).toList());
            case ItemBody.HotSpot spot -> {
                node.put("picture", spot.picture());
                node.put("areas", spot.areas().stream().map(ItemWriter::area).toList());
            }
            case ItemBody.ShortAnswer text -> {
                node.put("model", text(text.model()));
                node.put(
                        "criteria",
                        text.criteria().stream().map(ItemWriter::criterion).toList());
            }
        }
        return node;
    }

    private static Map<String, Object> correct(Map<String, Object> node, boolean correct) {
        if (correct) {
            node.put("correct", true);
        }
        return node;
    }

    private static void numeric(ItemBody.Numeric number, Map<String, Object> node) {
        node.put("value", number.value().toPlainString());
        if (number.percent() || !number.tolerance().equals(BigDecimal.ZERO)) {
            node.put("tolerance", number.tolerance().toPlainString() + (number.percent() ? " %" : ""));
        }
        if (!number.units().isEmpty()) {
            node.put("units", number.units().stream().map(ItemWriter::unit).toList());
        }
    }

    private static Map<String, Object> unit(ItemBody.Unit unit) {
        var node = text(unit.symbol());
        if (!unit.factor().equals(BigDecimal.ONE)) {
            node.put("factor", unit.factor().toPlainString());
        }
        return node;
    }

    private static void matching(ItemBody.Matching matching, Map<String, Object> node) {
        node.put(
                "pairs",
                matching.pairs().stream()
                        .map(pair -> {
                            var both = new LinkedHashMap<String, Object>();
                            both.put("left", text(pair.left()));
                            both.put("right", text(pair.right()));
                            return both;
                        })
                        .toList());
        if (!matching.distractors().isEmpty()) {
            node.put(
                    "distractors",
                    matching.distractors().stream().map(ItemWriter::text).toList());
        }
    }

    private static Map<String, Object> area(ItemBody.Area area) {
        var node = new LinkedHashMap<String, Object>();
        node.put("name", text(area.name()));
        node.put(area.shape().form(), List.copyOf(area.shape().numbers()));
        return correct(node, area.correct());
    }

    private static Map<String, Object> criterion(ItemBody.Criterion criterion) {
        var node = text(criterion.text());
        node.put("points", criterion.points());
        return node;
    }
}
