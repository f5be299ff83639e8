package org.nishang.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.assessment.paper.RightAnswers;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.Beat;
import org.nishang.learning.hours.BeatReport;
import org.nishang.learning.hours.KeptBatch;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.hours.StudyTickets;
import org.nishang.learning.offline.KeptAnswer.Outcome;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was read without a network counts once, and never more than has passed, whatever a device sends. */
@PortalTest
@Transactional
class OfflineStudyTest {

    private static final String COURSE = "C04";
    private static final String CORDS = "cords";

    @Autowired
    OfflineStudy offline;

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    StudyTickets tickets;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    CheckQuestions questions;

    @Autowired
    ExamFixture people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId learner;
    private OfflineStudy.Ticket ticket;

    @BeforeEach
    void aCourseIsKeptOnADevice() {
        clock.stop();
        // Noon, so that what is read within hours lies on one day.
        clock.move(Duration.between(clock.instant(), noon()));
        learner = people.person();
        as().run(() -> studying.enrol("P-D"));
        clock.move(Duration.ofSeconds(1));
        ticket = ticket();
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void threeLessonsArriveOnce() {
        clock.move(Duration.ofMinutes(30));
        var batch = batch(1, read(CORDS, 0, 10), read("marking", 10, 18), read("attachments", 20, 25));

        assertThat(take(batch)).isEqualTo(Map.of(CORDS, 600L, "marking", 480L, "attachments", 300L));
        assertThat(take(batch)).isEmpty();
        assertThat(counted()).isEqualTo(Duration.ofMinutes(23));
    }

    @Test
    void theSameUnderAnotherNumberEarnsNothing() {
        clock.move(Duration.ofMinutes(30));
        take(batch(1, read(CORDS, 0, 10)));

        assertThat(take(batch(2, read(CORDS, 0, 10)))).isEmpty();
        assertThat(take(batch(3, read("marking", 0, 30)))).isEmpty();
        assertThat(counted()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aBatchThatComesAfterANewerOneHasNoEffect() {
        clock.move(Duration.ofMinutes(30));
        take(batch(2, read(CORDS, 10, 20)));
        clock.move(Duration.ofMinutes(10));

        assertThat(take(batch(1, read(CORDS, 30, 40)))).isEmpty();
        assertThat(counted()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aBatchThatWasAlteredOnTheWayHasNoEffectAgain() {
        clock.move(Duration.ofMinutes(30));
        take(batch(1, read(CORDS, 0, 10)));

        assertThat(take(batch(1, read("marking", 10, 30)))).isEmpty();
        assertThat(counted()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void inventedTimeIsAtMostWhatHasPassedSinceTheTicketOrTheLastWord() {
        clock.move(Duration.ofMinutes(20));
        assertThat(take(batch(1, read(CORDS, -600, 600)))).isEqualTo(Map.of(CORDS, 1200L));
        clock.move(Duration.ofMinutes(5));

        assertThat(take(batch(2, read("marking", -600, 600), read(CORDS, -600, 600))))
                .isEqualTo(Map.of("marking", 300L));
        assertThat(counted()).isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void aNewTicketCountsNothingOfTheTimeBeforeIt() {
        clock.move(Duration.ofMinutes(20));
        var other = ticket();
        clock.move(Duration.ofMinutes(1));

        assertThat(take(other, batch(1, read(CORDS, 0, 21)))).isEqualTo(Map.of(CORDS, 60L));
    }

    @Test
    void twoDevicesThatReadAtTheSameTimeEarnItOnce() {
        var other = ticket();
        clock.move(Duration.ofMinutes(20));

        take(batch(1, read(CORDS, 0, 12)));

        assertThat(take(other, batch(1, read("marking", 0, 20)))).isEqualTo(Map.of("marking", 480L));
        assertThat(counted()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void whatWasCountedOnlineIsNotCountedAgain() {
        studied.timeOfLesson(learner, COURSE, CORDS);
        var online = counted();
        clock.move(Duration.ofHours(1));

        take(batch(1, read("marking", 0, 60)));

        assertThat(counted()).isEqualTo(Duration.ofHours(1));
        assertThat(online).isPositive();
    }

    @Test
    void threeHoursOfADayCountAndThoseOfTheNextDayToo() {
        clock.move(Duration.ofHours(20)); // eight in the morning
        take(batch(1, read(CORDS, 0, 20 * 60)));

        assertThat(counted()).isEqualTo(Duration.ofHours(6));
        clock.move(Duration.ofHours(4));
        assertThat(take(batch(2, read(CORDS, 20 * 60, 24 * 60)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "invented", "AAAA"})
    void anInventedTicketIsRefused(String text) {
        refuses("learning.offline.no-ticket", () -> as().run(() -> offline.take(text, batch(1), List.of())));
    }

    @Test
    void anAlteredTicketAndThatOfSomebodyElseAreRefused() {
        char last = ticket.text().charAt(0) == 'A' ? 'B' : 'A';
        String altered = last + ticket.text().substring(1);
        refuses("learning.offline.no-ticket", () -> as().run(() -> offline.take(altered, batch(1), List.of())));
        refuses(
                "learning.offline.no-ticket",
                () -> As.learner(people.person()).run(() -> offline.take(ticket.text(), batch(1), List.of())));
    }

    @Test
    void aTicketEndsAfterAWeek() {
        clock.move(Duration.ofDays(7));
        take(batch(1, read(CORDS, 0, 10)));
        clock.move(Duration.ofMillis(1));

        refuses("learning.offline.lapsed", () -> take(batch(2, read(CORDS, 10, 20))));
    }

    @Test
    void aLessonThatIsThereNoMoreIsNamedAndTheRestCounts() {
        clock.move(Duration.ofMinutes(30));

        var taken = as().call(() ->
                offline.take(ticket.text(), batch(1, read("gone", 0, 10), read(CORDS, 10, 20)), List.of()));

        assertThat(taken.gone()).containsExactly("gone");
        assertThat(taken.counted()).isEqualTo(Map.of(CORDS, 600L));
    }

    @Test
    void anAnswerArrivesOnceAndIsJudgedHere() {
        var asked = asked();
        var wrong = answer(asked.getFirst(), List.of("z"));
        var right = answer(asked.get(1), RightAnswers.to(asked.get(1)));

        assertThat(answers(1, wrong, right)).isEqualTo(Map.of(wrong.key(), Outcome.WRONG, right.key(), Outcome.RIGHT));
        // The same names once more, in the same batch, in another one, with another answer.
        var altered = new KeptAnswer(wrong.key(), CORDS, wrong.code(), wrong.version(), right.answer());
        assertThat(answers(1, wrong, right)).containsEntry(wrong.key(), Outcome.WRONG);
        assertThat(answers(2, altered)).containsEntry(wrong.key(), Outcome.WRONG);
        assertThat(answered()).isEqualTo(2);
    }

    @Test
    void aCheckThatHasChangedIsSaidToHave() {
        var check = asked().getFirst();
        var older = new KeptAnswer(UUID.randomUUID(), CORDS, check.code(), UUID.randomUUID(), List.of("a"));
        var elsewhere =
                new KeptAnswer(UUID.randomUUID(), "marking", check.code(), check.version(), RightAnswers.to(check));

        assertThat(answers(1, older, elsewhere).values()).containsOnly(Outcome.CHANGED);
        assertThat(answered()).isZero();
    }

    @Test
    void theDeviceHearsNothingOfWhatIsRight() {
        var lesson = ticket.lessons().stream()
                .filter(one -> one.id().equals(CORDS))
                .findFirst()
                .orElseThrow();

        assertThat(lesson.checks()).hasSize(3).allSatisfy(check -> {
            var question = asked().stream()
                    .filter(one -> one.code().equals(check.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(check.question()).isEqualTo(JsonMapper.shared().valueToTree(question.sheet(Locale.CHINESE)));
            assertThat(check.question().propertyNames())
                    .doesNotContain("key", "answer", "solution", "explanation", "right");
        });
    }

    @Test
    void aLessonThatWasReadAndAnsweredOfflineIsCompleted() {
        var floor = ticket.lessons().stream()
                .filter(one -> one.id().equals(CORDS))
                .findFirst()
                .orElseThrow()
                .floor();
        clock.move(Duration.ofSeconds(floor + 1)); // it is asked for in parts of a second, too
        var all = asked().stream()
                .map(check -> answer(check, RightAnswers.to(check)))
                .toList();

        as().run(() -> offline.take(ticket.text(), batch(1, read(CORDS, 0, (int) floor / 60 + 1)), all));

        assertThat(as().call(() -> studying.course(COURSE)).done()).isEqualTo(1);
    }

    private Instant noon() {
        var zone = clock.getZone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .atTime(12, 0)
                .atZone(zone)
                .toInstant();
    }

    private As as() {
        return As.learner(learner);
    }

    private OfflineStudy.Ticket ticket() {
        return as().call(() -> offline.ticket(COURSE, Locale.CHINESE));
    }

    /** From and to, in minutes after the ticket. */
    private Beat read(String lesson, int from, int to) {
        var span = List.of(
                ticket.at().plus(from, ChronoUnit.MINUTES).toString(),
                ticket.at().plus(to, ChronoUnit.MINUTES).toString());
        return new BeatReport(COURSE + "/" + lesson, ticket.text(), List.of(span)).beat();
    }

    private static KeptBatch batch(int seq, Beat... beats) {
        return new KeptBatch(COURSE, seq, List.of(beats));
    }

    private Map<String, Long> take(KeptBatch batch) {
        return take(ticket, batch);
    }

    private Map<String, Long> take(OfflineStudy.Ticket by, KeptBatch batch) {
        return as().call(() -> offline.take(by.text(), batch, List.of())).counted();
    }

    private Map<UUID, Outcome> answers(int seq, KeptAnswer... answers) {
        return as().call(() -> offline.take(ticket.text(), batch(seq), List.of(answers)))
                .answers();
    }

    private List<PracticeQuestion> asked() {
        var course = courses.current(COURSE).orElseThrow();
        var lesson = course.lessons().stream()
                .filter(one -> one.id().equals(CORDS))
                .findFirst()
                .orElseThrow();
        long seed = KeptAnswers.seed(learner, tickets.read(ticket.text(), learner));
        return questions.of(course).questions(lesson, seed);
    }

    private static KeptAnswer answer(PracticeQuestion check, List<String> answer) {
        return new KeptAnswer(UUID.randomUUID(), CORDS, check.code(), check.version(), answer);
    }

    private Duration counted() {
        return Duration.ofMillis(
                jdbc.sql("""
                        select coalesce(sum(timestampdiff(microsecond, started_at, ended_at)), 0) / 1000
                        from study_time where person_id = ?""").param(learner.value()).query(Long.class).single());
    }

    private int answered() {
        return jdbc.sql("select count(*) from lesson_check_answer where person_id = ?")
                .param(learner.value())
                .query(Integer.class)
                .single();
    }
}
