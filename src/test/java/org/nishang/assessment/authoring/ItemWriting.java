package org.nishang.assessment.authoring;

import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemFormFixture;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemForm;
import org.nishang.course.CourseCatalogue;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Anna writes items, Bo lets them in: what the tests of their way have in common. */
@PortalTest
@Transactional
abstract class ItemWriting {

    static final As ANNA = As.administrator("anna");
    static final As BO = As.administrator("bo");

    @Autowired
    ItemAuthoring authoring;

    @Autowired
    ItemReview review;

    @Autowired
    ItemCatalogue catalogue;

    @Autowired
    ItemBank bank;

    @Autowired
    CourseCatalogue courses;

    final DraftSheet draft(String code) {
        return ANNA.call(() -> authoring.draft(code)).orElseThrow();
    }

    final ItemForm whole() {
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

    final String approved() {
        String code = ANNA.call(() -> authoring.start("C04", "single"));
        ANNA.run(() -> authoring.save(draft(code).id(), 1, whole()));
        ANNA.run(() -> review.ask(draft(code).id(), "请看"));
        BO.run(() -> review.approve(draft(code).id(), 2, "好"));
        return code;
    }

    final BankRow row(String code) {
        return ANNA.call(() -> catalogue.row(code));
    }

    final void change(String code) {
        ANNA.run(() -> authoring.newVersion(code));
        var draft = draft(code);
        var form = ItemFormFixture.with(draft.form(), new FormText("改过" + code, "Mended"), null);
        ANNA.run(() -> authoring.save(draft.id(), 1, form));
        ANNA.run(() -> review.ask(draft.id(), ""));
        BO.run(() -> review.approve(draft.id(), 2, ""));
    }
}
