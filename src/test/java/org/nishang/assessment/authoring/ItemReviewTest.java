package org.nishang.assessment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemFormFixture;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.Sheets;
import org.springframework.beans.factory.annotation.Autowired;

/** An item's way from a draft into use and out of it. */
class ItemReviewTest extends ItemWriting {

    @Autowired
    private BulkEdit bulk;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ChosenPapers papers;

    @Autowired
    private Sheets sheets;

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
}
