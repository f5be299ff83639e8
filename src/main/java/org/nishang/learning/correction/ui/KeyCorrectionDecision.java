package org.nishang.learning.correction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.correction.KeyCorrectionSheet;
import org.nishang.assessment.correction.KeyCorrectionState;
import org.nishang.common.FieldName;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Approves or declines a corrected key, with the reason; or tries again what was left over. */
class KeyCorrectionDecision extends Div {

    private final transient KeyCorrecting corrections;
    private final transient KeyCorrectionSheet sheet;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea();

    KeyCorrectionDecision(KeyCorrectionSheet sheet, KeyCorrecting corrections, Runnable changed) {
        this.corrections = corrections;
        this.sheet = sheet;
        this.changed = changed;
        add(
                sheet.row().state() == KeyCorrectionState.PROPOSED
                        ? decision()
                        : Kit.card(
                                getTranslation("learning.key-correction.left-over", sheet.failed()),
                                new Paragraph(getTranslation("learning.key-correction.left-over.advice")),
                                again()));
    }

    private com.vaadin.flow.component.Component decision() {
        reason.setLabel(getTranslation("learning.key-correction.why"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setTestId("remark-decision");
        var id = sheet.row().id();
        var form = new Form("column-form", "wide-form").needs(reason, FieldName.REASON);
        var approve = form.asks(
                getTranslation("learning.key-correction.act.approve"),
                "remark-approve",
                () -> Optional.of(consequence()),
                () -> {
                    corrections.approve(id, reason.getValue());
                    changed.run();
                });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setVisible(!sheet.mine());
        var decline =
                button(form, sheet.mine() ? "withdraw" : "decline", () -> corrections.decline(id, reason.getValue()));
        form.add(Kit.styled(new Div(approve, decline), "card-actions"));
        return Kit.card(
                getTranslation("learning.key-correction.decision"),
                new Paragraph(getTranslation(
                        sheet.mine() ? "learning.key-correction.mine" : "learning.key-correction.consequence",
                        sheet.effect().changed(),
                        sheet.effect().nowPass(),
                        sheet.effect().keepPass())),
                form);
    }

    private Consequence consequence() {
        var effect = sheet.effect();
        return new Consequence(
                getTranslation(
                        "learning.key-correction.approve.ask", sheet.row().item()),
                List.of(
                        getTranslation("learning.key-correction.approve.changed", effect.had(), effect.changed()),
                        getTranslation("learning.key-correction.approve.passes", effect.nowPass(), effect.keepPass()),
                        getTranslation("learning.key-correction.approve.final")),
                getTranslation("learning.key-correction.act.approve"));
    }

    private Form again() {
        var form = new Form("column-form");
        button(form, "again", () -> corrections.again(sheet.row().id()));
        return form;
    }

    private Button button(Form form, String name, Runnable act) {
        return form.submit(getTranslation("learning.key-correction.act." + name), "remark-" + name, () -> {
            act.run();
            changed.run();
        });
    }
}
