package org.nishang.learning.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.platform.content.PackRefused;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the file of programmes may say, and that a change of it is a new version. */
@ThinPortalTest
@Transactional
class ProgrammeLoadingTest {

    @Autowired
    private ProgrammeFiles files;

    @Autowired
    private Programmes programmes;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void forget() {
        clock.reset();
        files.forget();
    }

    @Test
    void readsChoicesOrderAndWhatComesBefore() {
        files.load(yaml("courses: [C04, {choose: 1, of: [C01, C02]}]", "inOrder: true", "after: {C02: [C04]}"));

        var plan = programmes.byCode("P-T").orElseThrow().plan();
        assertThat(plan.parts()).containsExactly(ProgrammePart.of("C04"), new ProgrammePart(1, List.of("C01", "C02")));
        assertThat(plan.inOrder()).isTrue();
        assertThat(plan.after()).containsEntry("C02", List.of("C04"));
    }

    @Test
    void aChangeIsANewVersionAndTheSameAgainIsNone() {
        files.load(yaml("courses: [C04]"));
        files.load(yaml("courses: [C04]", "validTo: 2030-01-01"));
        assertThat(programmes.byCode("P-T").orElseThrow().version()).isEqualTo(1);

        files.load(yaml("courses: [C04, C01]"));

        assertThat(programmes.byCode("P-T").orElseThrow().version()).isEqualTo(2);
        assertThat(programmes.byCode("P-T").orElseThrow().courses()).containsExactly("C04", "C01");
        assertThat(programmes.version("P-T", 1).orElseThrow().courses()).containsExactly("C04");
        assertThat(programmes.everWithCourse("C04")).contains("P-T", "P-D");
    }

    @Test
    void aPlanOfALaterDayReplacesTheOneBeforeOnThatDay() {
        var today = LocalDate.now(clock);
        var tomorrow = today.plusDays(1);
        files.load(yaml("courses: [C04]", "later: [{from: " + tomorrow + ", courses: [C04, C01]}]"));

        var before = programmes.byCode("P-T").orElseThrow();
        assertThat(before.courses()).containsExactly("C04");
        assertThat(programmes.next(before).orElseThrow().courses()).containsExactly("C04", "C01");
        assertThat(programmes.withCourse("C01")).extracting(Programme::code).doesNotContain("P-T");

        clock.move(Duration.ofDays(1));

        var after = programmes.byCode("P-T").orElseThrow();
        assertThat(after.courses()).containsExactly("C04", "C01");
        assertThat(after.begins()).isEqualTo(tomorrow);
        assertThat(after.version()).isEqualTo(2);
        assertThat(programmes.next(after)).isEmpty();
    }

    @Test
    void aMistakeInThePlanOfADayIsMendedWithoutAnotherDay() {
        files.load(yaml("courses: [C04]", "later: [{from: 2026-01-01, courses: [C04, C01]}]"));
        files.load(yaml("courses: [C04]", "later: [{from: 2026-01-01, courses: [C04, C02]}]"));

        assertThat(programmes.byCode("P-T").orElseThrow().courses()).containsExactly("C04", "C02");
        assertThat(programmes.byCode("P-T").orElseThrow().version()).isEqualTo(3);
        assertThat(programmes.version("P-T", 2).orElseThrow().courses()).containsExactly("C04", "C01");
    }

    @Test
    void theProductsProgrammesAskForTheCoursesOfTheirRoleFromTheirDay() {
        files.product();

        assertThat(programmes.version("T-D", 1).orElseThrow().courses()).containsExactly("C04");
        assertThat(programmes.byCode("T-D").orElseThrow().plan().parts())
                .containsExactly(
                        ProgrammePart.of("C01"),
                        ProgrammePart.of("C02"),
                        ProgrammePart.of("C03"),
                        ProgrammePart.of("C04"),
                        ProgrammePart.of("C05"),
                        new ProgrammePart(1, List.of("C06", "C07", "C08", "C09")));
        assertThat(programmes.version("T-A", 1).orElseThrow().courses()).containsExactly("C12");
        assertThat(programmes.byCode("T-A").orElseThrow().courses()).containsExactly("C11", "C12", "C03", "C04", "C10");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void refuses(String name, String yaml, String fault) {
        var refused = catchThrowableOfType(PackRefused.class, () -> files.load(yaml));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.faults()).extracting(Object::toString).anyMatch(one -> one.contains(fault));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("an unknown course", yaml("courses: [C99]"), "programmes.yaml:5: unknown course 'C99'"),
                Arguments.of("twice", yaml("courses: [C04, C04]"), "the course C04 stands twice"),
                Arguments.of("twice in a choice", yaml("courses: [{choose: 1, of: [C04, C04]}]"), "C04 stands twice"),
                Arguments.of(
                        "no choice", yaml("courses: [{choose: 2, of: [C01, C02]}]"), "something to choose: 2 of 2"),
                Arguments.of("nothing", yaml("courses: []"), "at least one course"),
                Arguments.of("after what it has not", yaml("courses: [C04]", "after: {C04: [C01]}"), "no course 'C01'"),
                Arguments.of("after for another", yaml("courses: [C04]", "after: {C01: [C04]}"), "no course 'C01'"),
                Arguments.of(
                        "a day twice",
                        yaml("courses: [C04]", "later: [{from: 2020-01-01, courses: [C01]}]"),
                        "order of their days"),
                Arguments.of("no day", yaml("courses: [C04]", "later: [{courses: [C01]}]"), "'from' is missing"),
                Arguments.of("a circle", yaml("courses: [C04, C01]", "after: {C04: [C01], C01: [C04]}"), "circle"),
                Arguments.of(
                        "against the order",
                        yaml("courses: [C04, C01]", "inOrder: true", "after: {C04: [C01]}"),
                        "circle"));
    }

    private static String yaml(String... lines) {
        return """
                - code: P-T
                  role: D
                  title: {zh: 测试项目, en: Test programme}
                  validFrom: 2020-01-01
                  """ + "  " + String.join("\n  ", lines) + "\n";
    }
}
