package org.nishang.course.blueprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.content.ContentNode;

/**
 * Reads how the papers of a course are put together. A topic's draw is a number, one cell, or a list of cells: {@code -
 * {count: 2, difficulty: 1, level: apply, mustPass: 1}}.
 */
public final class BlueprintReader {

    private static final int HARDEST = 3;

    private final ContentNode exam;
    private final Set<String> topics;

    public BlueprintReader(ContentNode exam, Set<String> topics) {
        this.exam = exam;
        this.topics = topics;
    }

    public Blueprint read() {
        var cells = new ArrayList<Blueprint.Cell>();
        exam.required("draw").entries().forEach((topic, drawn) -> {
            if (!topics.contains(topic)) {
                drawn.fault("unknown topic '" + topic + "'");
            }
            if (drawn.isList()) {
                drawn.items().forEach(cell -> cells.addAll(cells(topic, cell)));
            } else if (drawn.isMap()) {
                cells.addAll(cells(topic, drawn));
            } else {
                cells.add(new Blueprint.Cell(topic, null, null, drawn.integer(1, 200)));
            }
        });
        return new Blueprint(
                cells,
                exam.optional("include").map(BlueprintReader::codes).orElse(List.of()),
                exam.optional("sections").map(this::sections).orElse(List.of()),
                exam.optional("mustPass")
                        .flatMap(one -> mustPass(
                                one,
                                cells.stream().mapToInt(Blueprint.Cell::count).sum()))
                        .orElse(null));
    }

    private static Optional<Integer> mustPass(ContentNode node, int questions) {
        int wanted = node.integer(1, 200);
        if (wanted > questions) {
            node.fault("of " + questions + " questions not " + wanted + " can be must-pass items");
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    /** Must-pass items have a cell of their own beside the rest. */
    private static List<Blueprint.Cell> cells(String topic, ContentNode node) {
        node.only("count", "difficulty", "kind", "level", "mustPass");
        @Nullable
        Integer difficulty =
                node.optional("difficulty").map(one -> one.integer(1, HARDEST)).orElse(null);
        @Nullable String kind = node.optional("kind").map(one -> one.string(24)).orElse(null);
        var count = node.required("count");
        int wanted = count.integer(1, 200);
        @Nullable
        Level level = node.optional("level").flatMap(BlueprintReader::level).orElse(null);
        var cell = new Blueprint.Cell(topic, difficulty, kind, wanted, level, null);
        int mustPass = node.optional("mustPass").map(one -> one.integer(1, 200)).orElse(0);
        if (mustPass > wanted) {
            count.fault("of " + wanted + " questions not " + mustPass + " can be must-pass items");
        }
        return mustPass == 0
                ? List.of(cell)
                : mustPass >= wanted
                        ? List.of(cell.ofMustPass(wanted))
                        : List.of(cell.ofMustPass(mustPass), cell.of(wanted - mustPass));
    }

    public static Optional<Level> level(ContentNode node) {
        var level = Level.find(node.string());
        if (level.isEmpty()) {
            node.fault("level is recall, understand, apply or analyse");
        }
        return level;
    }

    private static String words(Blueprint.Cell cell) {
        return "topic "
                + cell.topic()
                + (cell.difficulty() == null ? "" : ", difficulty " + cell.difficulty())
                + (cell.kind() == null ? "" : ", kind " + cell.kind())
                + (cell.level() == null ? "" : ", level " + cell.level().code())
                + (cell.mustPass() == null ? "" : ", must-pass");
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

    /** What can be said only when the items are known, and which of them papers may ask. */
    public static <T extends Drawable> void check(Blueprint plan, List<T> items, Predicate<T> asked, ContentNode exam) {
        Map<String, T> byCode = new HashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        var usable = items.stream().filter(asked).toList();
        new PaperSearch<>(plan, usable, item -> 0, new Random(0))
                .missing().stream()
                        .distinct()
                        .forEach(cell -> exam.fault("the bank fills no paper: it has too few items of " + words(cell)));
        var facts = new HashSet<String>();
        for (String code : plan.include()) {
            var item = byCode.get(code);
            if (item == null) {
                exam.fault("include names the unknown item '" + code + "'");
            } else if (!facts.add(item.fact())) {
                exam.fault("include has the fact " + item.fact() + " twice, by " + code);
            } else if (plan.cells().stream().noneMatch(cell -> cell.takes(item.sort()))) {
                exam.fault("no cell of the draw takes the included item " + code);
            }
        }
    }
}
