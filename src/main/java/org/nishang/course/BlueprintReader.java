package org.nishang.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.content.ContentNode;

/**
 * Reads how the papers of a course are put together. A topic's draw is a number, or a list of cells: {@code - {count:
 * 2, difficulty: 1, kind: single}}.
 */
final class BlueprintReader {

    private static final int HARDEST = 3;

    private final ContentNode exam;
    private final Set<String> topics;

    BlueprintReader(ContentNode exam, Set<String> topics) {
        this.exam = exam;
        this.topics = topics;
    }

    Blueprint read() {
        var cells = new ArrayList<Blueprint.Cell>();
        exam.required("draw").entries().forEach((topic, drawn) -> {
            if (!topics.contains(topic)) {
                drawn.fault("unknown topic '" + topic + "'");
            }
            if (drawn.isList()) {
                drawn.items().forEach(cell -> cells.add(cell(topic, cell)));
            } else {
                cells.add(new Blueprint.Cell(topic, null, null, drawn.integer(1, 200)));
            }
        });
        return new Blueprint(
                cells,
                exam.optional("include").map(BlueprintReader::codes).orElse(List.of()),
                exam.optional("sections").map(this::sections).orElse(List.of()));
    }

    private static Blueprint.Cell cell(String topic, ContentNode node) {
        node.only("count", "difficulty", "kind");
        @Nullable
        Integer difficulty =
                node.optional("difficulty").map(one -> one.integer(1, HARDEST)).orElse(null);
        @Nullable String kind = node.optional("kind").map(one -> one.string(24)).orElse(null);
        return new Blueprint.Cell(
                topic, difficulty, kind, node.required("count").integer(1, 200));
    }

    private static List<String> codes(ContentNode node) {
        var codes = new LinkedHashSet<String>();
        for (ContentNode item : node.items()) {
            if (!codes.add(item.string())) {
                item.fault("the item " + item.string() + " stands twice");
            }
        }
        return List.copyOf(codes);
    }

    private List<Blueprint.Section> sections(ContentNode node) {
        var sections = new ArrayList<Blueprint.Section>();
        var seen = new HashSet<String>();
        for (ContentNode section : node.items()) {
            section.only("title", "topics");
            var own = new ArrayList<String>();
            for (ContentNode topic : section.required("topics").items()) {
                if (!topics.contains(topic.string())) {
                    topic.fault("unknown topic '" + topic.string() + "'");
                }
                if (!seen.add(topic.string())) {
                    topic.fault("the topic " + topic.string() + " stands twice");
                }
                own.add(topic.string());
            }
            sections.add(new Blueprint.Section(section.required("title").text(100), own));
        }
        return sections;
    }

    /** What can be said only when the items are known. */
    static void check(Blueprint plan, List<PackItem> items, ContentNode exam) {
        Map<String, PackItem> byCode = new HashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        var facts = new HashSet<String>();
        for (String code : plan.include()) {
            var item = byCode.get(code);
            if (item == null) {
                exam.fault("include names the unknown item '" + code + "'");
            } else if (!facts.add(item.fact())) {
                exam.fault("include has the fact " + item.fact() + " twice, by " + code);
            } else if (plan.cells().stream()
                    .noneMatch(cell -> cell.takes(item.topic(), item.difficulty(), item.kind()))) {
                exam.fault("no cell of the draw takes the included item " + code);
            }
        }
    }
}
