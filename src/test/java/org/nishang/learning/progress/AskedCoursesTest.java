package org.nishang.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammePart;
import org.nishang.learning.progress.ProgressFacts.Fact;

/** Which options of a choice a contact sees as left. */
class AskedCoursesTest {

    private static final ProgrammePart ONE_OF_THREE = new ProgrammePart(1, List.of("A", "B", "C"));
    private static final UUID ENROLMENT = UUID.randomUUID();
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    @Test
    void beforeOneIsBegunAllAreThere() {
        assertThat(asked(untouched("A"), untouched("B"), untouched("C"))).containsExactly("A", "B", "C");
    }

    @Test
    void onceSomeAreBegunTheOthersAreNotWaitedFor() {
        assertThat(asked(untouched("A"), begun("B"), untouched("C"))).containsExactly("B");
        assertThat(asked(begun("A"), begun("B"), untouched("C"))).containsExactly("A", "B");
    }

    @Test
    void onceEnoughArePassedOnlyThoseAreThere() {
        assertThat(asked(untouched("A"), passed("B"), begun("C"))).containsExactly("B");
    }

    private static List<String> asked(Fact... way) {
        return List.of(way).stream()
                .filter(fact -> AskedCourses.isAsked(ONE_OF_THREE, fact, List.of(way)))
                .map(Fact::course)
                .toList();
    }

    private static Fact untouched(String course) {
        return fact(course, Duration.ZERO, null);
    }

    private static Fact begun(String course) {
        return fact(course, Duration.ofMinutes(1), null);
    }

    private static Fact passed(String course) {
        return fact(course, Duration.ofMinutes(1), Instant.EPOCH);
    }

    private static Fact fact(String course, Duration studied, @Nullable Instant passedAt) {
        return new Fact(
                ENROLMENT,
                PERSON,
                "",
                "",
                "",
                "P",
                1,
                course,
                Instant.EPOCH,
                Set.of(),
                Set.of(),
                studied,
                0,
                passedAt,
                null);
    }
}
