package org.nishang.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemRevision;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.rehearsal.RehearsedAttempts;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Refusal;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.platform.database.Rows;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Attempts are sat a hundred days ahead, where the demo has none. */
@PortalTest
@Transactional
class ItemQualityTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private ItemQuality quality;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private FinishedExams finished;

    @Autowired
    private ItemBank bank;

    @Autowired
    private Sheets sheets;

    @Autowired
    private RehearsedAttempts rehearsed;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate day;

    @BeforeEach
    void ahead() {
        clock.move(Duration.ofDays(100));
        day = LocalDate.now(clock);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void countsRightAnswersOfFinishedAttempts() {
        var attempt = exams.start(exams.person());
        finished.handIn(attempt, 20);

        var found = today();

        assertThat(found.exam().attempts()).isEqualTo(1);
        assertThat(found.exam().mean()).isEqualTo(100);
        assertThat(found.exam().mayBeShown()).isFalse();
        assertThat(found.items().stream().filter(row -> row.figures().attempts() == 1))
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.figures().difficulty()).isEqualTo(1))
                .allSatisfy(row -> assertThat(row.flags()).isEmpty());
    }

    @Test
    void tellsWhichOptionsWereChosenInTheOrderOfTheBankHoweverAPaperShowedThem() {
        var attempt = exams.start(exams.person());
        var single = sheets.questions(attempt).stream()
                .filter(question -> question.item().kind() == ItemKind.SINGLE)
                .findFirst()
                .orElseThrow();
        finished.handIn(attempt, 20);

        var version = ADMINISTRATOR
                .call(() -> quality.item(single.item().code(), Optional.of(day), Optional.of(day)))
                .versions()
                .getFirst();

        assertThat(version.options())
                .allSatisfy(option -> assertThat(option.chosen().all()).isEqualTo(option.correct() ? 1 : 0));
    }

    @Test
    void whatWasHandedInLastStandsFirst() {
        finished.handIn(exams.start(exams.person()), 20);

        assertThat(ADMINISTRATOR.call(quality::exams))
                .extracting(CourseOutline::code)
                .startsWith("C04")
                .containsSubsequence("C04", "C01", "C02", "C03");
    }

    @Test
    void voidedAndRunningAttemptsAreOnlySeenAsExposures() {
        exams.start(exams.person());
        var voided = exams.start(exams.person());
        finished.handIn(voided, 20);
        jdbc.sql("update attempt set state = 'VOIDED' where attempt_id = ?")
                .param(voided.value())
                .update();

        var found = today();

        assertThat(found.exam().attempts()).isZero();
        assertThat(found.items()).allMatch(row -> row.figures().attempts() == 0);
        assertThat(found.items().stream()
                        .mapToInt(row -> row.figures().exposures())
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void aResitIsNoFirstAttemptUnlessTheOneBeforeWasVoided() {
        PersonId person = exams.person();
        var first = exams.start(person);
        finished.handIn(first, 0);
        clock.move(Duration.ofDays(1));
        finished.handIn(exams.start(person), 20);

        assertThat(today().exam().firstRate()).isZero();
        assertThat(on(day.plusDays(1)).exam().firstAttempts()).isZero();
        assertThat(on(day.plusDays(1)).exam().passed()).isEqualTo(1);

        jdbc.sql("update attempt set state = 'VOIDED' where attempt_id = ?")
                .param(first.value())
                .update();

        assertThat(on(day.plusDays(1)).exam().firstRate()).isEqualTo(1);
    }

    @Test
    void bothDaysOfThePeriodAreInItByTheClockOfTheRegion() {
        finished.handIn(exams.start(exams.person()), 10);

        assertThat(today().exam().attempts()).isEqualTo(1);
        assertThat(on(day.minusDays(1)).exam().attempts()).isZero();
        assertThat(on(day.plusDays(1)).exam().attempts()).isZero();
    }

    @Test
    void whatWasMadeUpIsStoredAsWhatWasSat() {
        int items = bank.current("C04").size();
        var sitters = new ArrayList<RehearsedAttempts.Sitter>();
        // Just after midnight, an hour ago is another day.
        var morning = day.atTime(9, 0).atZone(clock.getZone()).toInstant();
        for (int i = 0; i < 60; i++) {
            sitters.add(new RehearsedAttempts.Sitter(exams.person(), "C04", i / 20.0 - 1.5, morning, 1));
        }
        rehearsed.write(sitters, LocalDate.now(clock), new Random(1));

        var found = today();

        assertThat(found.exam().attempts()).isEqualTo(60);
        assertThat(found.exam().reliability()).isBetween(0.3, 0.98);
        assertThat(found.items()).hasSize(items);
        assertThat(found.items().stream()
                        .mapToInt(row -> row.figures().attempts())
                        .sum())
                .isEqualTo(60 * 20);
        var one = new AttemptId(jdbc.sql("select attempt_id from attempt where person_id = ?")
                .param(sitters.getFirst().person().value())
                .query(java.util.UUID.class)
                .single());
        var review = sheets.review(one, sitters.getFirst().person()).orElseThrow();
        assertThat(review.lines().stream()
                        .mapToInt(line -> line.points().hundredths())
                        .sum())
                .isEqualTo(review.outcome().score().hundredths());
    }

    @Test
    void earlierVersionsStandBesideTheNewestWhereTheyWereShown() {
        var attempt = exams.start(exams.person());
        var item = sheets.questions(attempt).getFirst().item();
        finished.handIn(attempt, 20);
        newVersion(item);

        var sheet = ADMINISTRATOR.call(() -> quality.item(item.code(), Optional.of(day), Optional.of(day)));

        assertThat(sheet.versions()).hasSize(2);
        assertThat(sheet.versions().getFirst().row().figures().attempts()).isZero();
        assertThat(sheet.versions().getLast().row().figures().attempts()).isEqualTo(1);
        assertThat(sheet.versions().getLast().row().current()).isFalse();
        assertThat(today().items().stream().filter(row -> row.code().equals(item.code())))
                .hasSize(2);
    }

    @Test
    void theDemoHasEnoughToShowWhatIsToBeMended() {
        clock.reset();
        for (String exam : new String[] {"C04", "C12"}) {
            var query = QualityQuery.of(exam, Optional.empty(), Optional.empty(), LocalDate.now(clock));
            var found = ADMINISTRATOR.call(() -> quality.exam(query));

            assertThat(found.exam().attempts()).isGreaterThan(150);
            assertThat(found.exam().reliability()).isCloseTo(0.7, within(0.25));
            assertThat(found.items().stream().filter(ItemChoice.FINE::has)).hasSizeGreaterThan(20);
            assertThat(found.items().stream().filter(ItemChoice.TO_MEND::has)).hasSizeBetween(4, 35);
            assertThat(found.items().getFirst().flags()).isNotEmpty();
        }
    }

    /** C08 has items that must be right; each answer is one of some level. */
    @Test
    void levelsAndMustPassItemsHaveTheirFigures() {
        var sat = bank.current("C08").stream().filter(ItemVersion::isMustPass).toList();
        assertThat(sat).isNotEmpty();
        var rows = sat.stream().map(item -> row(item, 40, 0.5)).collect(Collectors.toCollection(ArrayList::new));
        var plain = bank.current("C08").stream()
                .filter(item ->
                        !item.isMustPass() && item.level() == sat.getFirst().level())
                .findFirst()
                .orElseThrow();
        rows.add(row(plain, 40, 1.0));
        var exam = new ExamQuality(new ExamFigures(0, null, null, null, true, 0, 0, 0), rows);

        assertThat(exam.mustPass().items()).isEqualTo(sat.size());
        assertThat(exam.mustPass().answers()).isEqualTo(40 * sat.size());
        assertThat(exam.mustPass().share()).isCloseTo(0.5, within(1e-9));
        assertThat(exam.levels().get(plain.level()).share()).isGreaterThan(0.5).isLessThan(1);
        assertThat(exam.levels().values().stream()
                        .mapToInt(LevelFigures::answers)
                        .sum())
                .isEqualTo(40 * rows.size());
    }

    @Test
    void fewAnswersSayNothingOfALevel() {
        var item = bank.current("C08").getFirst();

        assertThat(LevelFigures.of(List.of(row(item, 29, 0.5))).share()).isNull();
        assertThat(LevelFigures.of(List.of(row(item, 29, 0.5), row(item, 1, 0.5)))
                        .share())
                .isCloseTo(0.5, within(1e-9));
    }

    private static ItemRow row(ItemVersion item, int attempts, double difficulty) {
        return ItemRow.of(
                new ItemRevision(item, 1, null),
                new ItemFigures(
                        attempts,
                        new Counted(attempts, 0, 0),
                        Counted.NONE,
                        Counted.NONE,
                        item.content().options().stream()
                                .map(one -> Counted.NONE)
                                .toList(),
                        difficulty,
                        null,
                        null));
    }

    @Test
    void isForThoseWhoManageContent() {
        var query = new QualityQuery("C04", day, day);

        for (As other : new As[] {As.contact(Scope.ALL), As.learner(exams.person())}) {
            assertThatThrownBy(() -> other.call(() -> quality.exam(query))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.call(() -> quality.item("C04-001", Optional.empty(), Optional.empty())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void refusesWhatThereIsNot() {
        refuses("common.unknown-id", () -> ADMINISTRATOR.call(() -> quality.exam(new QualityQuery("C99", day, day))));
        refuses(
                "common.unknown-id",
                () -> ADMINISTRATOR.call(() -> quality.item("C99-001", Optional.empty(), Optional.empty())));
        assertThatThrownBy(() -> new QualityQuery("C04", day, day.minusDays(1))).isInstanceOf(Refusal.class);
    }

    private ExamQuality today() {
        return on(day);
    }

    private ExamQuality on(LocalDate when) {
        return ADMINISTRATOR.call(() -> quality.exam(new QualityQuery("C04", when, when)));
    }

    private void newVersion(ItemVersion item) {
        Instant now = clock.instant();
        jdbc.sql("update item_version set retired_at = ? where item_version_id = ?")
                .params(Rows.utc(now), item.id())
                .update();
        jdbc.sql("""
                insert into item_version (item_version_id, item_code, revision, fact_id, topic, kind, difficulty,
                                          valid_from, valid_to, content, content_hash)
                select uuid(), item_code, revision + 1, fact_id, topic, kind, difficulty, valid_from, valid_to,
                       content, sha2('other', 256)
                from item_version where item_version_id = ?""").param(item.id()).update();
    }
}
