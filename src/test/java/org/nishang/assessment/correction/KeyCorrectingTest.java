package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.As.FIRST;
import static org.nishang.testing.As.SECOND;
import static org.nishang.testing.Refusals.refuses;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.authoring.BankRow;
import org.nishang.assessment.authoring.ItemCatalogue;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.correction.KeyCorrectionRequest.Mode;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.quality.ItemQuality;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** A key that was wrong, from saying so to the new result. */
@PortalTest
@RecordApplicationEvents
@Transactional
class KeyCorrectingTest {

    @Autowired
    private KeyCorrecting corrections;

    @Autowired
    private RemarkingRuns runs;

    @Autowired
    private ItemBank bank;

    @Autowired
    private ItemQuality quality;

    @Autowired
    private ItemCatalogue catalogue;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamFinishing finishing;

    @Autowired
    private ChosenPapers papers;

    @Autowired
    private Sheets sheets;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private PersonId learner;
    private AttemptId attempt;
    private ItemVersion item;
    private ItemVersion other;
    private int wrong;

    @BeforeEach
    void sit() {
        var singles = bank.current("C04").stream()
                .filter(version -> version.kind() == ItemKind.SINGLE)
                .toList();
        item = singles.get(0);
        other = singles.get(1);
        wrong = item.content().options().get(0).correct() ? 1 : 0;
        learner = exams.person();
        attempt = handedIn(learner);
    }

    /** Two questions: the first answered by the wrong option, the second by the right one. */
    private AttemptId handedIn(PersonId who) {
        var id = exams.start(who);
        papers.give(id.value(), item.code(), other.code());
        var questions = sheets.questions(id);
        int shown = questions.get(0).place().order().indexOf(wrong);
        Map<Integer, List<String>> answers = new HashMap<>();
        answers.put(1, List.of(Question.key(shown)));
        answers.put(2, questions.get(1).solution());
        papers.answer(id.value(), answers);
        finishing.handIn(id, who);
        entities.flush();
        entities.clear();
        return id;
    }

    @Test
    void showsWhatItWouldChangeBeforeAnythingIsDone() {
        var id = propose(Mode.OTHER_KEY, wrong);
        assertThat(sheet(id).row().state()).isEqualTo(KeyCorrectionState.COUNTING);
        runs.run(id);

        var sheet = sheet(id);

        assertThat(sheet.row().state()).isEqualTo(KeyCorrectionState.PROPOSED);
        assertThat(sheet.effect().had()).isPositive();
        assertThat(sheet.effect().nowPass()).isPositive();
        assertThat(sheet.effect().changed()).isPositive();
        assertThat(sheet.examined()).isEqualTo((int) sheet.all());
        assertThat(sheet.enough()).isTrue();
        assertThat(sheet.after())
                .singleElement()
                .satisfies(right -> assertThat(right)
                        .containsExactly(item.content().options().get(wrong).text()));
        assertThat(result()).isEqualTo(new Points(5_000));
        assertThat(bank.current("C04")).contains(item);
        assertThat(events.stream(AttemptFinished.class)).noneMatch(AttemptFinished::passed);
    }

    @Test
    void marksEverybodyAgainAndKeepsBothResults() {
        var id = approved(Mode.OTHER_KEY, wrong);

        assertThat(sheet(id).row().state()).isEqualTo(KeyCorrectionState.DONE);
        assertThat(result()).isEqualTo(new Points(10_000));
        assertThat(events.stream(AttemptFinished.class).filter(AttemptFinished::passed))
                .anySatisfy(passed -> {
                    assertThat(passed.attempt()).isEqualTo(attempt);
                    assertThat(passed.score()).isEqualTo(new Points(10_000));
                });
        assertThat(changes()).containsExactly("5000 10000 0 1 " + SECOND.name());
        assertThat(bank.current("C04")).isNotEmpty().doesNotContain(item);
        assertThat(bank.newest("C04"))
                .as("so that a case knows what it lacks")
                .filteredOn(one -> one.id().equals(item.id()))
                .singleElement()
                .matches(ItemVersion::retired);
        var line = sheets.review(attempt, learner).orElseThrow().lines().getFirst();
        assertThat(line.isRight()).isTrue();
        assertThat(line.right().getFirst().text())
                .isEqualTo(item.content().options().get(wrong).text());
        var page = FIRST.call(() -> quality.item(item.code(), java.util.Optional.empty(), java.util.Optional.empty()));
        var version = page.versions().getFirst();
        assertThat(version.corrected()).isNotNull();
        assertThat(version.row().current()).isFalse();
        assertThat(version.options().get(wrong).correct()).isTrue();
    }

    @Test
    void theBankSaysThatTheVersionIsDrawnNoMore() {
        assertThat(FIRST.call(() -> catalogue.row(item.code())).standing()).isEqualTo(BankRow.Standing.IN_USE);

        approved(Mode.OTHER_KEY, wrong);

        assertThat(FIRST.call(() -> catalogue.row(item.code())).standing()).isEqualTo(BankRow.Standing.WRONG_KEY);
    }

    @Test
    void aSecondTimeChangesNothing() {
        var id = approved(Mode.OTHER_KEY, wrong);
        int rows = all();

        jdbc.sql("update remark set state = 'APPLYING', reached = ? where remark_id = ?")
                .params(FinishedAttempts.BEFORE_ALL, id)
                .update();
        runs.run(id);

        assertThat(all()).isEqualTo(rows);
        assertThat(result()).isEqualTo(new Points(10_000));
    }

    @Test
    void aPassStandsWhenTheKeyIsTakenBackAndIsListed() {
        approved(Mode.OTHER_KEY, wrong);
        var back = approved(Mode.OTHER_KEY, right());

        assertThat(result()).isEqualTo(new Points(5_000));
        assertThat(sheets.review(attempt, learner).orElseThrow().outcome().passed())
                .isTrue();
        assertThat(sheet(back).effect().keepPass()).isPositive();
        assertThat(changes()).containsExactly("5000 10000 0 1 " + SECOND.name(), "10000 5000 1 1 " + SECOND.name());
        assertThat(bank.current("C04")).contains(item);
    }

    @Test
    void whatNoLongerCountsIsScaledAndWhatIsGivenToAllIsFull() {
        var out = approved(Mode.TAKEN_OUT);
        assertThat(result()).isEqualTo(new Points(10_000));
        assertThat(sheet(out).effect().changed()).isPositive();

        approved(Mode.FULL_POINTS);
        assertThat(result()).isEqualTo(new Points(10_000));
        assertThat(sheets.review(attempt, learner)
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .isRight())
                .isTrue();

        approved(Mode.OTHER_KEY, right());
        assertThat(result()).isEqualTo(new Points(5_000));
    }

    @Test
    void whoHandsInAfterwardsIsMarkedByTheNewKey() {
        var running = exams.person();
        var late = exams.start(running);
        papers.give(late.value(), item.code(), other.code());
        var question = sheets.questions(late).getFirst();
        approved(Mode.ALSO, wrong);

        papers.answer(
                late.value(),
                Map.of(1, List.of(Question.key(question.place().order().indexOf(wrong)))));
        finishing.handIn(late, running);

        assertThat(sheets.review(late, running).orElseThrow().outcome().score()).isEqualTo(new Points(5_000));
        assertThat(jdbc.sql("select count(*) from attempt_change where attempt_id = ?")
                        .param(late.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void needsASecondPersonAndIsDecidedOnce() {
        var id = propose(Mode.OTHER_KEY, wrong);
        refuses("assessment.key-correction.decided", () -> SECOND.run(() -> corrections.approve(id, "同意")));
        runs.run(id);

        refuses("assessment.key-correction.own", () -> FIRST.run(() -> corrections.approve(id, "同意")));
        refuses("assessment.key-correction.reason", () -> SECOND.run(() -> corrections.approve(id, " ")));
        refuses("assessment.key-correction.open-already", () -> propose(Mode.TAKEN_OUT));
        assertThat(SECOND.call(corrections::waiting)).isPositive();
        SECOND.run(() -> corrections.decline(id, "原答案正确"));
        refuses("assessment.key-correction.decided", () -> SECOND.run(() -> corrections.approve(id, "同意")));
        refuses("assessment.key-correction.decided", () -> SECOND.run(() -> corrections.again(id)));
        assertThat(sheet(id).decision()).isEqualTo("原答案正确");
        assertThat(bank.current("C04")).contains(item);
        assertThat(FIRST.call(corrections::list)).anyMatch(row -> row.id().equals(id));
        refuses("common.unknown-id", () -> SECOND.run(() -> corrections.approve(UUID.randomUUID(), "同意")));
        refuses("common.unknown-id", () -> FIRST.call(() -> corrections.key(UUID.randomUUID())));
    }

    @Test
    void bothResultsStayAsTheyWereRecorded() {
        approved(Mode.OTHER_KEY, wrong);

        assertThatThrownBy(() ->
                        jdbc.sql("update attempt_change set score_after = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from attempt_change").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isForThoseWhoManageContent() {
        for (As outsider : new As[] {As.contact(Scope.ALL), As.learner(learner)}) {
            assertThatThrownBy(() -> outsider.call(corrections::list)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private UUID propose(Mode mode, Integer... options) {
        return FIRST.call(() ->
                corrections.propose(new KeyCorrectionRequest(item.id(), mode, List.of(options), List.of(), "标准答案有误")));
    }

    private UUID approved(Mode mode, Integer... options) {
        var id = propose(mode, options);
        runs.run(id);
        SECOND.run(() -> corrections.approve(id, "复核无误"));
        runs.run(id);
        entities.clear();
        return id;
    }

    private KeyCorrectionSheet sheet(UUID id) {
        return FIRST.call(() -> corrections.sheet(id));
    }

    private int right() {
        return IntStream.range(0, item.content().options().size())
                .filter(i -> item.content().options().get(i).correct())
                .findFirst()
                .orElseThrow();
    }

    private Points result() {
        return sheets.review(attempt, learner).orElseThrow().outcome().score();
    }

    private List<String> changes() {
        return jdbc.sql("""
                select concat_ws(' ', score_before, score_after, passed_before, passed_after, actor)
                from attempt_change where attempt_id = ? order by recorded_at, change_id""").param(attempt.value()).query(String.class).list();
    }

    private int all() {
        return jdbc.sql("select count(*) from attempt_change")
                .query(Integer.class)
                .single();
    }
}
