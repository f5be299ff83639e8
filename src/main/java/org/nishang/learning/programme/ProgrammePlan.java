package org.nishang.learning.programme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What a version of a programme asks for. Pure.
 *
 * @param parts in their order; no course stands in two
 * @param inOrder whether the exams of a part wait until all parts before it are passed
 * @param after for a course, the courses whose exams have to be passed before its own
 * @param recognise what counts of what was passed before; {@code null} = nothing, unless somebody decides so
 */
@NamedInterface("api")
public record ProgrammePlan(
        List<ProgrammePart> parts,
        boolean inOrder,
        Map<String, List<String>> after,
        @Nullable RecognitionRule recognise) {

    public ProgrammePlan {
        parts = List.copyOf(parts);
        after = Map.copyOf(after);
    }

    /** One that recognises nothing by itself. */
    public ProgrammePlan(List<ProgrammePart> parts, boolean inOrder, Map<String, List<String>> after) {
        this(parts, inOrder, after, null);
    }

    /** Each of these courses, in any order. */
    public static ProgrammePlan plain(List<String> courses) {
        return new ProgrammePlan(courses.stream().map(ProgrammePart::of).toList(), false, Map.of());
    }

    /** All that it names, those of a choice, too. */
    public List<String> courses() {
        return parts.stream().flatMap(part -> part.of().stream()).toList();
    }

    /** The choice in which it stands; empty where all of its part have to be passed. */
    public Optional<ProgrammePart> choiceOf(String course) {
        return parts.stream()
                .filter(ProgrammePart::isChoice)
                .filter(part -> part.of().contains(course))
                .findFirst();
    }

    /** @param passed codes of courses, also others */
    public boolean isFulfilledBy(Set<String> passed) {
        return parts.stream().allMatch(part -> part.left(passed) == 0);
    }

    /** Courses that have to be passed before somebody may sit the exam of this one; empty = none. */
    public Set<String> missingBefore(String course, Set<String> passed) {
        var missing = new LinkedHashSet<String>();
        for (ProgrammePart part : parts) {
            if (part.of().contains(course)) {
                break;
            }
            if (inOrder && part.left(passed) > 0) {
                missing.addAll(part.of());
            }
        }
        missing.addAll(after.getOrDefault(course, List.of()));
        missing.removeAll(passed);
        return missing;
    }

    /** Whether passing it still brings somebody on: another course of its choice may have done so. */
    public boolean needs(String course, Set<String> passed) {
        return !passed.contains(course)
                && parts.stream().anyMatch(part -> part.of().contains(course) && part.left(passed) > 0);
    }
}
