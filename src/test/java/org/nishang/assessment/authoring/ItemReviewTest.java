package org.nishang.assessment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemFormFixture;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseVersionLoaded;
import org.nishang.course.PackItem;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** An item's way from a draft into use and out of it. */
@PortalTest
@Transactional
class ItemReviewTest {

    private static final As ANNA = As.administrator("anna");
    private static final As BO = As.administrator("bo");

    @Autowired
    private ItemAuthoring authoring;

    @Autowired
    private ItemReview review;

    @Autowired
    private ItemCatalogue catalogue;

    @Autowired
    private BulkEdit bulk;

    @Autowired
    private ItemBank bank;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ChosenPapers papers;

    @Autowired
    private Sheets sheets;

    @Autowired
    private ApplicationEventPublisher events;

    private DraftSheet draft(String code) {
        return ANNA.call(() -> authoring.draft(code)).orElseThrow();
    }

    private ItemForm whole() {
        var ground = ANNA.call(() -> authoring.ground("C04"));
        var form = ItemFormFixture.withStem("single", "新写的题目：绳带最长？", "A new item: cords?");
        return new ItemForm(
                form.kind(),
                ground.facts().keySet().iterator().next(),
                ground.topics().keySet().iterator().next(),
                2,
                form.stem(),
                form.lines(),
                form.others(),
                true,
                "",
                "",
                "",
                FormText.EMPTY,
                form.explanation(),
                "",
                0,
                false,
                false,
                "");
    }

    private String approved() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));
        ANNA.run(() -> authoring.save(draft(code).id(), 1, whole()));
        ANNA.run(() -> review.ask(draft(code).id(), "请看"));
        BO.run(() -> review.approve(draft(code).id(), 2, "好"));
        return code;
    }

    private BankRow row(String code) {
        return ANNA.call(() -> catalogue.row(code));
    }

    @Test
    void aNewItemIsDrawnOnlyAfterASecondPersonLetItIn() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));

        assertThat(code).matches("C04-P[0-9]{3}");
        assertThat(bank.current("C04")).noneMatch(item -> item.code().equals(code));
        assertThat(row(code).standing()).isEqualTo(BankRow.Standing.NEW);

        ANNA.run(() -> authoring.save(draft(code).id(), 1, whole()));
        ANNA.run(() -> review.ask(draft(code).id(), "请看"));
        assertThatThrownBy(() -> ANNA.run(() -> review.approve(draft(code).id(), 2, "")))
                .hasMessageContaining("assessment.draft.own");
        assertThat(bank.current("C04")).noneMatch(item -> item.code().equals(code));

        BO.run(() -> review.approve(draft(code).id(), 2, "好"));

        assertThat(bank.current("C04"))
                .filteredOn(item -> item.code().equals(code))
                .singleElement()
                .satisfies(item -> assertThat(item.content().stem().zh()).startsWith("新写"));
        assertThat(row(code).standing()).isEqualTo(BankRow.Standing.IN_USE);
        assertThat(row(code).portal()).isTrue();
        assertThat(ANNA.call(() -> authoring.draft(code))).isEmpty();
    }

    @Test
    void whoeverWroteAWordInItCannotLetItIn() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));
        BO.run(() -> authoring.save(draft(code).id(), 1, whole()));
        ANNA.run(() -> review.ask(draft(code).id(), ""));

        assertThatThrownBy(() -> BO.run(() -> review.approve(draft(code).id(), 2, "")))
                .hasMessageContaining("assessment.draft.own");
    }

    @Test
    void asksForReviewOnlyWhenNothingKeepsItOut() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));

        assertThatThrownBy(() -> ANNA.run(() -> review.ask(draft(code).id(), "")))
                .hasMessageContaining("assessment.draft.not-ready");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsOverwritten() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));
        UUID id = draft(code).id();
        ANNA.run(() -> authoring.save(id, 1, whole()));

        assertThatThrownBy(() -> BO.run(() -> authoring.save(id, 1, ItemForm.empty("multiple", "limits"))))
                .hasMessageContaining("assessment.draft.changed")
                .hasMessageContaining("anna");

        assertThat(draft(code).form()).isEqualTo(whole());
        assertThat(draft(code).saveNumber()).isEqualTo(2);
    }

    @Test
    void inReviewItIsNotEditedUntilItIsSentBackWithAWord() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));
        UUID id = draft(code).id();
        ANNA.run(() -> authoring.save(id, 1, whole()));
        ANNA.run(() -> review.ask(id, ""));

        assertThatThrownBy(() -> ANNA.run(() -> authoring.save(id, 2, whole().about("x", 1))))
                .hasMessageContaining("assessment.draft.state.REVIEW");
        assertThatThrownBy(() -> BO.run(() -> review.sendBack(id, " "))).hasMessageContaining("assessment.draft.why");
        BO.run(() -> review.sendBack(id, "选项太短"));

        assertThat(draft(code).state()).isEqualTo(DraftState.DRAFT);
        assertThat(draft(code).notes())
                .extracting(DraftSheet.Note::deed)
                .containsExactly(DraftEvent.ASKED, DraftEvent.SENT_BACK);
        assertThat(draft(code).notes().getLast().words()).isEqualTo("选项太短");
    }

    @Test
    void aNewVersionTakesTheOldOnesPlaceAndOldPapersKeepTheirs() {
        var learner = exams.person();
        var attempt = exams.start(learner);
        papers.give(attempt.value(), "C04-001");
        String before = sheets.sheet(attempt, learner, Locale.CHINESE)
                .questions()
                .getFirst()
                .stem();

        ANNA.run(() -> authoring.newVersion("C04-001"));
        assertThatThrownBy(() -> BO.run(() -> authoring.newVersion("C04-001")))
                .hasMessageContaining("assessment.draft.open");
        var draft = draft("C04-001");
        var form = ItemFormFixture.with(draft.form(), new FormText("改过的题干？", "Mended?"), null);
        ANNA.run(() -> authoring.save(draft.id(), 1, form));
        ANNA.run(() -> review.ask(draft.id(), ""));
        BO.run(() -> review.approve(draft.id(), 2, ""));

        var now = bank.current("C04").stream()
                .filter(one -> one.code().equals("C04-001"))
                .toList();
        assertThat(now).singleElement();
        assertThat(now.getFirst().content().stem().zh()).isEqualTo("改过的题干？");
        assertThat(row("C04-001").revision()).isEqualTo(2);
        assertThat(sheets.sheet(attempt, learner, Locale.CHINESE)
                        .questions()
                        .getFirst()
                        .stem())
                .isEqualTo(before);
    }

    @Test
    void whatPapersNeedIsNotRetired() {
        var drawn = bank.current("C04").stream()
                .filter(item -> item.topic().equals("limits"))
                .filter(item -> item.content().extra().caseText() == null)
                .map(ItemVersion::code)
                .toList();

        assertThatThrownBy(() -> ANNA.run(() -> bulk.carryOut(drawn, new BulkEdit.Wish("", 0, false, "全部"))))
                .hasMessageContaining("assessment.item.bank-too-small");
    }

    @Test
    void retiresWithAReasonAndOnlyOnce() {
        assertThatThrownBy(() -> ANNA.run(() -> review.retire("C04-002", "")))
                .hasMessageContaining("assessment.item.why");

        ANNA.run(() -> review.retire("C04-002", "题干有歧义"));

        assertThat(bank.current("C04")).noneMatch(item -> item.code().equals("C04-002"));
        assertThat(row("C04-002").standing()).isEqualTo(BankRow.Standing.RETIRED);
        assertThat(ANNA.call(() -> catalogue.retirement("C04-002"))).contains("anna: 题干有歧义");
        assertThatThrownBy(() -> ANNA.run(() -> review.retire("C04-002", "再次")))
                .hasMessageContaining("assessment.item.not-in-use");
    }

    /** What the pack of C04 says, with one item changed or left out. */
    private List<PackItem> pack(String changed, String dropped) {
        var items = new ArrayList<PackItem>();
        for (ItemVersion version : pristine) {
            var item = ItemForms.item(version);
            if (item.code().equals(changed)) {
                item = new PackItem(
                        item.code(),
                        item.fact(),
                        item.topic(),
                        item.difficulty() % 3 + 1,
                        item.validFrom(),
                        item.validTo(),
                        item.stem(),
                        item.body(),
                        item.explanation(),
                        item.more());
            }
            if (!item.code().equals(dropped)) {
                items.add(item);
            }
        }
        return items;
    }

    private List<ItemVersion> pristine = List.of();

    private void load(String changed, String dropped) {
        events.publishEvent(new CourseVersionLoaded(courses.current("C04").orElseThrow(), pack(changed, dropped)));
    }

    @Test
    void theSamePackAgainChangesNothing() {
        pristine = bank.current("C04");

        load("", "");

        assertThat(bank.current("C04")).isEqualTo(pristine);
    }

    @Test
    void aPackThatOnlyChangesADifficultyGivesANewVersion() {
        pristine = bank.current("C04");

        load("C04-003", "");

        assertThat(row("C04-003").revision()).isEqualTo(2);
        assertThat(row("C04-003").portal()).isFalse();
    }

    @Test
    void whatPeopleWroteSurvivesThePackAndAChangeOfThePackWaitsForAPerson() {
        pristine = bank.current("C04");
        String own = approved();
        change("C04-001");
        change("C04-003");
        ANNA.run(() -> review.retire("C04-002", "题干有歧义"));

        load("", "");
        assertThat(row(own).standing()).isEqualTo(BankRow.Standing.IN_USE);
        assertThat(row("C04-001").portal()).isTrue();
        assertThat(row("C04-001").conflict()).isFalse();
        assertThat(row("C04-002").standing()).isEqualTo(BankRow.Standing.RETIRED);

        load("C04-001", "C04-003");
        assertThat(row("C04-001").conflict()).isTrue();
        assertThat(row("C04-001").revision()).isEqualTo(2);
        assertThat(row("C04-003").conflict()).isTrue();
        assertThat(row("C04-003").standing()).isEqualTo(BankRow.Standing.IN_USE);

        ANNA.run(() -> review.keepOurs("C04-001"));
        ANNA.run(() -> review.takePacks("C04-003", "课程包已删除"));
        load("C04-001", "C04-003");
        assertThat(row("C04-001").conflict()).isFalse();
        assertThat(row("C04-001").standing()).isEqualTo(BankRow.Standing.IN_USE);
        assertThat(row("C04-003").standing()).isEqualTo(BankRow.Standing.RETIRED);
        assertThatThrownBy(() -> ANNA.run(() -> review.keepOurs("C04-001")))
                .hasMessageContaining("assessment.item.no-conflict");
    }

    @Test
    void goingWithThePackBeginsADraftOfWhatItSays() {
        pristine = bank.current("C04");
        change("C04-001");
        load("C04-001", "");

        ANNA.run(() -> review.takePacks("C04-001", ""));

        int was = ItemForms.item(pristine.getFirst()).difficulty();
        assertThat(draft("C04-001").form().difficulty()).isEqualTo(was % 3 + 1);
        assertThat(row("C04-001").conflict()).isFalse();
        assertThat(row("C04-001").revision()).isEqualTo(2);
    }

    private void change(String code) {
        ANNA.run(() -> authoring.newVersion(code));
        var draft = draft(code);
        var form = ItemFormFixture.with(draft.form(), new FormText("改过" + code, "Mended"), null);
        ANNA.run(() -> authoring.save(draft.id(), 1, form));
        ANNA.run(() -> review.ask(draft.id(), ""));
        BO.run(() -> review.approve(draft.id(), 2, ""));
    }

    @Test
    void everyItemOfTheBankIsReadFromItsFormAsItWas() {
        for (var course : courses.current()) {
            var ground = ANNA.call(() -> authoring.ground(course.code()));
            for (ItemVersion version : bank.current(course.code())) {
                var item = ItemForms.item(version);
                var form = ItemForms.of(item);

                assertThat(ItemForms.item(item.code(), form, ground)).isEqualTo(item);
                assertThat(ANNA.call(() -> authoring.findings(course.code(), form)))
                        .as(item.code())
                        .noneMatch(ItemFinding::refuses);
                assertThat(ANNA.call(() -> authoring.preview(course.code(), form, Locale.ENGLISH)))
                        .isPresent();
            }
        }
    }

    @Test
    void aBulkEditSaysBeforeWhatItWillDoAndDoesThat() {
        var wish = new BulkEdit.Wish("", 3, true, "");
        var codes = List.of("C04-001", "C04-002", "C04-003", "C04-004");
        ANNA.run(() -> authoring.newVersion("C04-004"));
        ANNA.run(() -> review.ask(draft("C04-004").id(), ""));

        var foreseen = ANNA.call(() -> bulk.foresee(codes, wish));
        assertThat(ANNA.call(() -> authoring.draft("C04-001"))).isEmpty();
        var happened = ANNA.call(() -> bulk.carryOut(codes, wish));

        assertThat(happened).isEqualTo(foreseen);
        assertThat(happened.get(BulkEdit.Effect.IN_REVIEW)).isEqualTo(1);
        assertThat(happened.get(BulkEdit.Effect.BEGUN)).isGreaterThan(0);
        assertThat(draft("C04-001").state()).isEqualTo(DraftState.REVIEW);
        assertThat(draft("C04-001").form().difficulty()).isEqualTo(3);
        assertThat(ANNA.call(() -> bulk.carryOut(codes, wish))).doesNotContainKey(BulkEdit.Effect.BEGUN);
    }

    @Test
    void aBulkRetirementTakesOnlyWhatIsInUse() {
        ANNA.run(() -> review.retire("C04-005", "旧"));
        var wish = new BulkEdit.Wish("", 0, false, "整理题库");

        assertThat(ANNA.call(() -> bulk.carryOut(List.of("C04-005", "C04-006"), wish)))
                .isEqualTo(Map.of(BulkEdit.Effect.RETIRED, 1, BulkEdit.Effect.NOT_IN_USE, 1));
        assertThatThrownBy(() -> ANNA.run(() -> bulk.foresee(List.of("C04-001"), new BulkEdit.Wish("", 0, false, ""))))
                .hasMessageContaining("assessment.bulk.nothing");
    }

    @Test
    void theListIsFoundByClauseStateAndKind() {
        String code = approved();
        var all = new BankQuery("C04", "", "", "", "", 0, BankQuery.Show.ALL);

        assertThat(rows(all)).hasSizeGreaterThan(60);
        assertThat(rows(new BankQuery("C04", code, "", "", "", 0, BankQuery.Show.IN_USE)))
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo(code));
        assertThat(rows(new BankQuery("C04", "gb 18401", "numeric", "", "", 0, BankQuery.Show.ALL)))
                .allMatch(row -> row.kind().equals("numeric"));
        assertThat(rows(new BankQuery("C04", "", "", "", "", 0, BankQuery.Show.DRAFT)))
                .isEmpty();
        assertThatThrownBy(() -> row("C04-999")).hasMessageContaining("common.unknown-id");
    }

    private List<BankRow> rows(BankQuery query) {
        return ANNA.call(() -> catalogue.rows(query));
    }
}
