package org.nishang.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentNode;
import org.nishang.regulation.Fact;

/** Reads the items of a pack and checks that the exam can be drawn from them. */
final class ItemReader {

    /** A bank holds at least half as many again as are drawn, so that two papers differ. */
    private static final double BANK = 1.5;

    private static final int LONGEST = 2000;

    private static final Set<String> COMMON =
            Set.of("id", "fact", "topic", "kind", "difficulty", "stem", "explanation");

    private final CourseOutline course;
    private final Map<String, Fact> facts;
    private final ContentFaults faults;
    private final BodyReader bodies;
    private final MoreReader extras;
    private final Set<String> taught = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    ItemReader(
            CourseOutline course,
            Map<String, Fact> facts,
            Map<String, Picture> pictures,
            Map<String, CaseText> cases,
            ContentFaults faults) {
        this.bodies = new BodyReader(pictures);
        this.extras = new MoreReader(pictures, cases);
        this.course = course;
        this.facts = facts;
        this.faults = faults;
        course.lessons().forEach(lesson -> taught.addAll(lesson.facts()));
    }

    /** @param whole whether an exam must be drawn from them */
    List<PackItem> read(ContentNode top, boolean whole) {
        var items = new ArrayList<PackItem>();
        top.items().forEach(node -> items.add(item(node)));
        if (whole) {
            checkBank(top, items);
            checkCases(top, items);
        }
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
        var body = bodies.read(kind, node);
        only(node, BodyReader.keys(kind.string()));
        var topic = node.required("topic");
        if (!topic.string().isEmpty() && !course.topics().containsKey(topic.string())) {
            topic.fault("unknown topic '" + topic.string() + "'");
        }
        @Nullable Fact fact = fact(node.required("fact"));
        var stem = node.required("stem").text(LONGEST);
        var explanation = node.required("explanation").text(LONGEST);
        var template = MoreReader.template(node, stem, body, explanation);
        var item = new PackItem(
                code,
                fact == null ? "" : fact.id(),
                topic.string(),
                node.required("difficulty").integer(1, 3),
                fact == null ? LocalDate.EPOCH : fact.validFrom(),
                fact == null ? null : fact.validTo(),
                stem,
                body,
                explanation,
                extras.read(node, body, stem, explanation));
        return template == null ? item : ItemVariants.first(item, template);
    }

    private static void only(ContentNode node, Set<String> own) {
        var allowed = new ArrayList<>(COMMON);
        allowed.addAll(MoreReader.KEYS);
        allowed.addAll(own);
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

    private void checkBank(ContentNode top, List<PackItem> items) {
        var byTopic = new HashMap<String, Set<String>>();
        var counts = new HashMap<String, Integer>();
        for (PackItem item : items) {
            if (item.more().practiceOnly() || item.more().caseText() != null) {
                continue;
            }
            counts.merge(item.topic(), 1, Integer::sum);
            byTopic.computeIfAbsent(item.topic(), topic -> new HashSet<>()).add(item.fact());
        }
        course.exam().draw().forEach((topic, wanted) -> {
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

    /** The questions of a case are drawn together, as one block of one topic. */
    private void checkCases(ContentNode top, List<PackItem> items) {
        var byCase = new LinkedHashMap<String, List<PackItem>>();
        for (PackItem item : items) {
            var caseText = item.more().caseText();
            if (caseText != null) {
                byCase.computeIfAbsent(caseText.id(), id -> new ArrayList<>()).add(item);
            }
        }
        byCase.forEach((id, asked) -> {
            boolean sound = asked.size() >= 2
                    && asked.stream().map(PackItem::fact).distinct().count() == asked.size()
                    && asked.stream().map(PackItem::topic).distinct().count() == 1
                    && asked.stream()
                                    .map(item -> item.more().practiceOnly())
                                    .distinct()
                                    .count()
                            == 1;
            if (!sound) {
                faults.note(
                        top.file(),
                        1,
                        "the case "
                                + id
                                + " needs two or more items of one topic over different facts, all or none for practice");
            }
        });
    }
}
