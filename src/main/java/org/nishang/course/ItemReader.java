package org.nishang.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.platform.ContentFaults;
import org.nishang.platform.ContentNode;
import org.nishang.regulation.Fact;

/** Reads the items of a pack and checks that the exam can be drawn from them. */
final class ItemReader {

    /** A bank holds at least half as many again as are drawn, so that two papers differ. */
    private static final double BANK = 1.5;

    private static final Set<String> COMMON =
            Set.of("id", "fact", "topic", "kind", "difficulty", "stem", "explanation");

    private final CourseOutline course;
    private final Map<String, Fact> facts;
    private final ContentFaults faults;
    private final Set<String> taught = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    ItemReader(CourseOutline course, Map<String, Fact> facts, ContentFaults faults) {
        this.course = course;
        this.facts = facts;
        this.faults = faults;
        course.lessons().forEach(lesson -> taught.addAll(lesson.facts()));
    }

    List<PackItem> read(ContentNode top) {
        var items = new ArrayList<PackItem>();
        top.items().forEach(node -> items.add(item(node)));
        checkBank(top, items);
        return items;
    }

    private PackItem item(ContentNode node) {
        var id = node.required("id");
        String code = id.code("[A-Z0-9][A-Z0-9-]{0,31}");
        if (!code.isEmpty() && !code.startsWith(course.code() + "-")) {
            id.fault("the id of an item begins with " + course.code() + "-");
        }
        if (!code.isEmpty() && !ids.add(code)) {
            id.fault("the item " + code + " stands twice");
        }
        var kind = node.required("kind");
        switch (kind.string()) {
            case "single", "multiple" -> only(node, "options");
            case "true-false" -> only(node, "answer");
            case "fill-in" -> only(node, "accepted");
            case "" -> {}
            default -> kind.fault("unknown kind '" + kind.string() + "'");
        }
        var topic = node.required("topic");
        if (!topic.string().isEmpty() && !course.topics().containsKey(topic.string())) {
            topic.fault("unknown topic '" + topic.string() + "'");
        }
        @Nullable Fact fact = fact(node.required("fact"));
        return new PackItem(
                code,
                fact == null ? "" : fact.id(),
                topic.string(),
                kind.string(),
                node.required("difficulty").integer(1, 3),
                fact == null ? LocalDate.EPOCH : fact.validFrom(),
                fact == null ? null : fact.validTo(),
                node.required("stem").text(1000),
                options(node, kind.string()),
                kind.string().equals("true-false") ? node.required("answer").bool() : null,
                kind.string().equals("fill-in") ? accepted(node.required("accepted")) : List.of(),
                node.required("explanation").text(1000));
    }

    private static void only(ContentNode node, String own) {
        var allowed = new ArrayList<>(COMMON);
        allowed.add(own);
        node.only(allowed.toArray(String[]::new));
    }

    private @Nullable Fact fact(ContentNode node) {
        String id = node.string();
        if (id.isEmpty()) {
            return null;
        }
        @Nullable Fact fact = facts.get(id);
        if (fact == null) {
            node.fault("unknown fact '" + id + "'");
        } else if (!taught.contains(id)) {
            node.fault("no lesson teaches the fact " + id);
        }
        return fact;
    }

    private static List<PackItem.Option> options(ContentNode node, String kind) {
        if (!kind.equals("single") && !kind.equals("multiple")) {
            return List.of();
        }
        var place = node.required("options");
        var options = new ArrayList<PackItem.Option>();
        var texts = new HashSet<Text>();
        for (ContentNode option : place.items()) {
            option.only("zh", "en", "correct");
            String zh = option.required("zh").string(500);
            String en = option.required("en").string(500);
            var text = new Text(zh.isEmpty() ? "?" : zh, en);
            if (!zh.isEmpty() && !texts.add(text)) {
                option.fault("the option '" + zh + "' stands twice");
            }
            options.add(
                    new PackItem.Option(
                            text, option.optional("correct").map(ContentNode::bool).orElse(false)));
        }
        if (place.isMissing()) {
            return options;
        }
        long correct = options.stream().filter(PackItem.Option::correct).count();
        if (kind.equals("single") && (options.size() != 4 || correct != 1)) {
            place.fault(
                    "single choice has 4 options and 1 is correct; here "
                            + options.size()
                            + " and "
                            + correct);
        }
        if (kind.equals("multiple")
                && (options.size() < 4
                        || options.size() > 5
                        || correct < 2
                        || correct == options.size())) {
            place.fault(
                    "multiple choice has 4 or 5 options, 2 or more are correct and not all; here "
                            + options.size()
                            + " and "
                            + correct);
        }
        return options;
    }

    private static List<String> accepted(ContentNode node) {
        var accepted = node.items().stream().map(answer -> answer.string(100)).toList();
        if (accepted.isEmpty() && !node.isMissing()) {
            node.fault("fill-in needs at least one accepted answer");
        }
        return accepted;
    }

    private void checkBank(ContentNode top, List<PackItem> items) {
        var byTopic = new HashMap<String, Set<String>>();
        var counts = new HashMap<String, Integer>();
        for (PackItem item : items) {
            counts.merge(item.topic(), 1, Integer::sum);
            byTopic.computeIfAbsent(item.topic(), topic -> new HashSet<>()).add(item.fact());
        }
        course.exam()
                .draw()
                .forEach(
                        (topic, wanted) -> {
                            int held = counts.getOrDefault(topic, 0);
                            int over = byTopic.getOrDefault(topic, Set.of()).size();
                            if (held < Math.ceil(BANK * wanted) || over < wanted) {
                                faults.note(
                                        top.file(),
                                        1,
                                        "the bank is too small for topic '%s': %d items over %d facts for a draw of %d"
                                                .formatted(topic, held, over, wanted));
                            }
                        });
    }
}
