package org.nishang.learning.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.content.ContentNode;

/**
 * Reads what a version of a programme asks for: {@code courses: [C04, {choose: 1, of: [C01, C02]}]}, {@code inOrder:
 * true}, {@code after: {C05: [C04]}}, {@code recognise: {months: 24, examOnly: false, olderVersion: true}}.
 */
final class PlanReader {

    private static final int MOST = 40;
    private static final int LONGEST = 120;
    private static final List<String> KEYS = List.of("courses", "inOrder", "after", "recognise");

    private final ContentNode node;
    private final Predicate<String> isKnown;
    private final Set<String> seen = new HashSet<>();

    PlanReader(ContentNode node, Predicate<String> isKnown) {
        this.node = node;
        this.isKnown = isKnown;
    }

    /** @return the keys of a plan and these others */
    static String[] with(String... others) {
        return Stream.concat(KEYS.stream(), Stream.of(others)).toArray(String[]::new);
    }

    ProgrammePlan read() {
        var parts = new ArrayList<ProgrammePart>();
        for (ContentNode part : node.required("courses").items()) {
            if (part.isMap()) {
                choice(part, parts);
            } else {
                parts.add(ProgrammePart.of(course(part)));
            }
        }
        if (parts.isEmpty()) {
            node.fault("a programme needs at least one course");
        }
        var plan = new ProgrammePlan(
                parts, node.optional("inOrder").map(ContentNode::bool).orElse(false), after(), recognise());
        if (hasCircle(plan)) {
            node.fault("'after' runs in a circle, or against the order: no course could be the first");
        }
        return plan;
    }

    private void choice(ContentNode part, List<ProgrammePart> parts) {
        part.only("choose", "of");
        var of = part.required("of").items().stream().map(this::course).toList();
        int choose = part.required("choose").integer(1, MOST);
        if (choose >= of.size()) {
            part.fault("a choice leaves something to choose: " + choose + " of " + of.size());
        } else if (new HashSet<>(of).size() == of.size()) {
            parts.add(new ProgrammePart(choose, of));
        }
    }

    private String course(ContentNode course) {
        String code = course.string();
        if (!isKnown.test(code)) {
            course.fault("unknown course '" + code + "'");
        } else if (!seen.add(code)) {
            course.fault("the course " + code + " stands twice");
        }
        return code;
    }

    private @Nullable RecognitionRule recognise() {
        return node.optional("recognise")
                .map(rule -> rule.only("months", "examOnly", "olderVersion"))
                .map(rule -> new RecognitionRule(
                        rule.required("months").integer(1, LONGEST),
                        rule.required("examOnly").bool(),
                        rule.required("olderVersion").bool()))
                .orElse(null);
    }

    private Map<String, List<String>> after() {
        var after = new HashMap<String, List<String>>();
        node.optional("after").map(ContentNode::entries).orElse(Map.of()).forEach((course, before) -> {
            if (!seen.contains(course)) {
                before.fault("the programme has no course '" + course + "'");
            }
            before.items().stream()
                    .filter(one -> !seen.contains(one.string()))
                    .forEach(one -> one.fault("the programme has no course '" + one.string() + "'"));
            after.put(course, before.items().stream().map(ContentNode::string).toList());
        });
        return after;
    }

    /** Whether some course can never be sat, though all that can be sat are passed. */
    private static boolean hasCircle(ProgrammePlan plan) {
        var passed = new HashSet<String>();
        while (passed.addAll(open(plan, passed))) {
            // Each round opens more, until nothing does.
        }
        return !passed.containsAll(plan.courses());
    }

    private static List<String> open(ProgrammePlan plan, Set<String> passed) {
        return plan.courses().stream()
                .filter(course -> plan.missingBefore(course, passed).isEmpty())
                .toList();
    }
}
