package org.nishang.learning.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Nobody earns more time than has passed, whatever pages report. */
@PortalTest
@Transactional
class StudyTimeTest {

    private static final LessonRef CORDS = new LessonRef("C04", "cords");
    private static final LessonRef MARKING = new LessonRef("C04", "marking");

    @Autowired
    StudyTime time;

    @Autowired
    ReadingPlaces places;

    @Autowired
    ExamFixture people;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private PersonId reader;

    @BeforeEach
    void somebodyReads() {
        reader = people.person();
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void countsWhatAPageSaw() {
        String place = places.open(reader);
        pass(20);

        assertThat(report(CORDS, place, ago(20, 0))).isEqualTo(20);
        assertThat(studied(CORDS)).isEqualTo(20);
    }

    @Test
    void aReportThatGoesOnIsOneStatement() {
        String place = places.open(reader);
        Instant first = now();
        pass(20);
        Instant second = now();
        report(CORDS, place, new Span(first, second));
        pass(20);
        var next = new Span(second, now());
        int before = statements();

        assertThat(report(CORDS, place, next)).isEqualTo(20);
        assertThat(statements() - before - 1).isEqualTo(1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Of the test's connection, with the one that asks. */
    private int statements() {
        return jdbc.sql("show session status like 'Questions'")
                .query((row, n) -> row.getInt("Value"))
                .single();
    }

    @Test
    void countsAReportThatComesTwiceOnce() {
        String place = places.open(reader);
        pass(20);
        var seen = ago(20, 0);

        report(CORDS, place, seen);

        assertThat(report(CORDS, place, seen)).isZero();
        assertThat(studied(CORDS)).isEqualTo(20);
    }

    @Test
    void twoTabsAndTwoDevicesAreOneReader() {
        String desk = places.open(reader);
        String phone = places.open(reader);
        pass(60);

        report(CORDS, desk, ago(60, 20));
        report(MARKING, phone, ago(50, 0));

        assertThat(studied(CORDS)).isEqualTo(40);
        assertThat(studied(MARKING)).as("what the desk did not see").isEqualTo(20);
    }

    @Test
    void nothingCountsBeforeThePageWasOpenedNorInTheFuture() {
        pass(3600);
        String place = places.open(reader);
        pass(10);

        report(
                CORDS,
                place,
                new Span(clock.instant().minusSeconds(3600), clock.instant().plusSeconds(3600)));

        assertThat(studied(CORDS)).isEqualTo(10);
    }

    @Test
    void aNameThatIsMadeUpLooksBackHalfAMinute() {
        pass(3600);

        assertThat(report(CORDS, "invented", ago(3600, 0))).isEqualTo(30);
        assertThat(report(CORDS, "another", ago(3600, 0))).isZero();
        pass(20);
        assertThat(report(CORDS, "and-another", ago(3600, 0))).isEqualTo(20);
    }

    @Test
    void thePlaceOfAnotherReaderIsMadeUp() {
        String others = places.open(people.person());
        pass(3600);

        assertThat(report(CORDS, others, ago(3600, 0))).isEqualTo(30);
    }

    @Test
    void whatWasReadWithoutANetworkArrivesOnceAndOnlySoMuch() {
        String place = places.open(reader);
        pass(5 * 3600);

        assertThat(report(CORDS, place, ago(5 * 3600, 0)))
                .as("three hours at the most")
                .isEqualTo(3 * 3600);
        assertThat(report(CORDS, place, ago(5 * 3600, 0))).isZero();
    }

    @Test
    void whatIsOlderThanADayIsGone() {
        String place = places.open(reader);
        pass(25 * 3600);

        assertThat(report(CORDS, place, ago(25 * 3600, 24 * 3600 + 60))).isZero();
    }

    @Test
    void timeOfAnEarlierWayThroughTheCourseDoesNotCountForThisOne() {
        String place = places.open(reader);
        pass(60);
        report(CORDS, place, ago(60, 0));
        pass(1);

        assertThat(studied(clock.instant())).isZero();
    }

    /**
     * Pages open and close, tabs overlap, reports are lost and come later or twice: the sum is that of a naive list.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomHistoriesAgreeWithANaiveModel(int seed) {
        var random = new Random(seed);
        Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expected = new BitSet();
        var arrivals = new ArrayList<Arrival>();
        for (int page = 0; page < 4; page++) {
            int opened = random.nextInt(1800);
            // Named by the portal at that moment: nothing before it is believed.
            move(start.plusSeconds(opened));
            String place = places.open(reader);
            for (int at = opened; at < 3600; at += 20) {
                if (random.nextInt(10) < 3) {
                    continue; // in the background, or asleep
                }
                var span = new Span(start.plusSeconds(at), start.plusSeconds(at + 20));
                int delay = random.nextInt(10) < 8 ? 20 : 20 + random.nextInt(5000);
                arrivals.add(new Arrival(at + delay, place, List.of(span)));
                if (random.nextInt(10) == 0) {
                    arrivals.add(new Arrival(at + delay + random.nextInt(60), place, List.of(span)));
                }
                expected.set(at, at + 20);
            }
        }
        arrivals.sort(Comparator.comparingInt(Arrival::at));
        for (var arrival : arrivals) {
            move(start.plusSeconds(arrival.at() + 1L));
            time.count(reader, new Beat(random.nextBoolean() ? CORDS : MARKING, arrival.place(), arrival.spans()));
        }

        assertThat(studied(Instant.EPOCH)).isCloseTo(expected.cardinality(), within(5L));
    }

    private record Arrival(int at, String place, List<Span> spans) {}

    private void move(Instant to) {
        clock.move(Duration.between(clock.instant(), to));
    }

    private void pass(int seconds) {
        clock.move(Duration.ofSeconds(seconds));
    }

    private Span ago(int from, int to) {
        Instant now = clock.instant();
        return new Span(now.minusSeconds(from), now.minusSeconds(to));
    }

    private long report(LessonRef lesson, String place, Span seen) {
        return seconds(time.count(reader, new Beat(lesson, place, Collections.singletonList(seen))));
    }

    private long studied(LessonRef lesson) {
        return seconds(of(Instant.EPOCH).get(lesson.lesson()).studied());
    }

    private long studied(Instant since) {
        return of(since).values().stream()
                .mapToLong(one -> seconds(one.studied()))
                .sum();
    }

    private Map<String, LessonTime> of(Instant since) {
        return time.of(reader, courses.current("C04").orElseThrow(), since);
    }

    /** Some milliseconds of the test's own are between two readings of the clock. */
    private static long seconds(Duration duration) {
        return Math.round(duration.toMillis() / 1000.0);
    }
}
