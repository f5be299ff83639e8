package org.nishang.learning.recognition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammePart;
import org.springframework.modulith.NamedInterface;

/**
 * Where somebody stands with a programme of several courses, for who decides what counts in it. Pure.
 *
 * @param name of the person
 * @param programme in the version in which it was begun
 * @param completedOn null while it is open
 * @param passed codes of the courses whose exams were passed under the enrolment
 * @param recognitions the withdrawn ones, too
 */
@NamedInterface("api")
public record RecognisableWay(
        UUID enrolment,
        PersonId person,
        String name,
        Programme programme,
        @Nullable LocalDate completedOn,
        Set<String> passed,
        List<Recognition> recognitions) {

    public RecognisableWay {
        passed = Set.copyOf(passed);
        recognitions = List.copyOf(recognitions);
    }

    public boolean isOpen() {
        return completedOn == null;
    }

    private Set<String> counted() {
        var counted = new HashSet<>(passed);
        recognitions.stream()
                .filter(Recognition::counts)
                .map(Recognition::course)
                .forEach(counted::add);
        return counted;
    }

    /** Courses that would bring the learner on, in the order of the programme; none where it is completed. */
    public List<String> needed() {
        return isOpen()
                ? programme.courses().stream()
                        .filter(course -> programme.plan().needs(course, counted()))
                        .toList()
                : List.of();
    }

    /** How many courses have to be passed in all. */
    public int wanted() {
        return programme.plan().parts().stream().mapToInt(ProgrammePart::choose).sum();
    }

    /** How many of them are, if this one counts as well. */
    int doneWith(String course) {
        var counted = counted();
        counted.add(course);
        return done(counted);
    }

    /** How many of them are without a recognition. */
    public int doneWithout(Recognition recognition) {
        var counted = recognitions.stream()
                .filter(Recognition::counts)
                .filter(one -> !one.id().equals(recognition.id()))
                .map(Recognition::course)
                .collect(Collectors.toCollection(HashSet::new));
        counted.addAll(passed);
        return done(counted);
    }

    private int done(Set<String> counted) {
        return wanted()
                - programme.plan().parts().stream()
                        .mapToInt(part -> part.left(counted))
                        .sum();
    }
}
