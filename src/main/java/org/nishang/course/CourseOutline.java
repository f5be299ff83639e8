package org.nishang.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Blueprint;

/**
 * One version of a course without its texts: immutable, kept in memory.
 *
 * @param system the one of the five systems it belongs to: standards, control, testing, service, organisation
 * @param creditHours 学时 of 45 minutes
 * @param topics by their key, in the order of the pack
 */
public record CourseOutline(
        CourseVersionId id,
        String code,
        String version,
        Text title,
        Text summary,
        Set<Audience> audience,
        String system,
        BigDecimal creditHours,
        Map<String, Text> topics,
        List<Module> modules,
        Exam exam) {

    public CourseOutline {
        audience = Collections.unmodifiableSet(new LinkedHashSet<>(audience));
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        modules = List.copyOf(modules);
    }

    public record Module(Text title, List<Lesson> lessons) {
        public Module {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * @param facts ids of the facts that it teaches
     * @param checks codes of the items that are to be answered rightly before it is completed; nothing in versions that
     *     knew none
     */
    public record Lesson(
            String id,
            Text title,
            int minutes,
            List<String> facts,
            @Nullable List<String> checks) {
        public Lesson {
            facts = List.copyOf(facts);
            checks = checks == null ? null : List.copyOf(checks);
        }

        /** The codes, also where a version knew none. */
        public List<String> scored() {
            return checks == null ? List.of() : checks;
        }
    }

    /**
     * How a paper is drawn and passed.
     *
     * @param passMark of 100
     * @param attempts in a row, before {@code waitDays} must pass
     * @param draw how many items of each topic; the sum is {@code questions}
     * @param blueprint what more is asked of a paper; nothing in versions that said no more
     * @param review when keys are shown; nothing in versions that said nothing
     * @param coolingHours between two tries of a row; nothing = none
     * @param secondsAQuestion a paper that was handed in faster shows the score alone; nothing =
     *     {@value #USUAL_SECONDS_A_QUESTION}
     */
    public record Exam(
            int questions,
            int minutes,
            int passMark,
            int attempts,
            int waitDays,
            Map<String, Integer> draw,
            @Nullable Blueprint blueprint,
            @Nullable ReviewPolicy review,
            @Nullable Integer coolingHours,
            @Nullable Integer secondsAQuestion) {

        /** Nobody reads a question and answers it in less. */
        static final int USUAL_SECONDS_A_QUESTION = 5;

        public Exam {
            draw = Collections.unmodifiableMap(new LinkedHashMap<>(draw));
        }

        public Exam(int questions, int minutes, int passMark, int attempts, int waitDays, Map<String, Integer> draw) {
            this(questions, minutes, passMark, attempts, waitDays, draw, null, null, null, null);
        }

        /** When keys are shown, also where nothing was said. */
        public ReviewPolicy keysShown() {
            return review == null ? ReviewPolicy.AFTER_PASS : review;
        }

        /** What has to pass between two tries of a row. */
        public Duration cooling() {
            return Duration.ofHours(coolingHours == null ? 0 : coolingHours);
        }

        /** How long somebody needs at the least who reads so many questions and answers them. */
        public Duration earnest(int asked) {
            return Duration.ofSeconds(secondsAQuestion == null ? USUAL_SECONDS_A_QUESTION : secondsAQuestion)
                    .multipliedBy(asked);
        }

        /** How a paper is put together, also where only topics were named. */
        public Blueprint plan() {
            return blueprint == null ? Blueprint.of(draw) : blueprint;
        }
    }

    /** All lessons in their order. */
    public List<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }
}
