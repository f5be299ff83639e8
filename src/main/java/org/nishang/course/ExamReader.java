package org.nishang.course;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.course.blueprint.BlueprintReader;
import org.nishang.platform.content.ContentNode;

/** Reads the exam of a course: how a paper is drawn and passed, how often it may be tried, what is shown of it. */
final class ExamReader {

    /** A month. */
    private static final int LONGEST_COOLING = 720;

    /** Seconds; who thinks for less about every question of an exam may still have tried. */
    private static final int LONGEST_FLOOR = 120;

    private ExamReader() {}

    static CourseOutline.Exam read(ContentNode node, Set<String> topics) {
        node.only(
                "questions",
                "minutes",
                "passMark",
                "attempts",
                "waitDays",
                "coolingHours",
                "secondsAQuestion",
                "review",
                "draw",
                "include",
                "sections",
                "mustPass");
        var plan = new BlueprintReader(node, topics).read();
        var draw = plan.draw();
        var questions = node.required("questions");
        int wanted = questions.integer(1, 200);
        int sum = draw.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != wanted) {
            questions.fault("the draw gives " + sum + " questions, not " + wanted);
        }
        return new CourseOutline.Exam(
                wanted,
                node.required("minutes").integer(1, 600),
                node.required("passMark").integer(1, 100),
                node.required("attempts").integer(1, 100),
                node.required("waitDays").integer(0, 365),
                draw,
                plan.isPlain() ? null : plan,
                node.optional("review").map(ExamReader::review).orElse(null),
                node.optional("coolingHours")
                        .map(hours -> hours.integer(0, LONGEST_COOLING))
                        .orElse(null),
                node.optional("secondsAQuestion")
                        .map(seconds -> seconds.integer(0, LONGEST_FLOOR))
                        .orElse(null));
    }

    private static @Nullable ReviewPolicy review(ContentNode node) {
        String said = node.string();
        for (ReviewPolicy policy : ReviewPolicy.values()) {
            if (policy.name().equals(said)) {
                return policy;
            }
        }
        node.fault("review is one of "
                + Arrays.stream(ReviewPolicy.values()).map(Enum::name).collect(Collectors.joining(", ")));
        return null;
    }
}
