package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.correction.AppealAnswering;
import org.nishang.assessment.correction.AppealSheet;
import org.nishang.common.FieldName;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Answers an objection in words, and says what follows from it. */
class AppealForm extends Div {

    /** What is answered. */
    private enum Answer {
        DECLINED,
        /** What is wrong with the item is put right for everybody. */
        UPHELD,
        /** This paper alone gets points. */
        POINTS
    }

    private final AppealSheet sheet;
    private final AppealAnswering answering;
    private final Runnable changed;
    private final RadioButtonGroup<Answer> answer = Kit.tested(new RadioButtonGroup<>(), "appeal-decision");
    private final NumberBox.Decimal points = Kit.tested(new NumberBox.Decimal(""), "appeal-points");
    private final TextArea words = Kit.tested(new TextArea(), "appeal-words");

    AppealForm(AppealSheet sheet, AppealAnswering answering, Runnable changed) {
        this.sheet = sheet;
        this.answering = answering;
        this.changed = changed;
        var line = sheet.line();
        answer.setLabel(getTranslation("assessment.appeal.decision"));
        answer.setItems(Arrays.stream(Answer.values())
                .filter(one ->
                        one != Answer.POINTS || line != null && line.points().compareTo(line.of()) < 0)
                .toList());
        answer.setItemLabelGenerator(one -> getTranslation("assessment.appeal.decision." + one));
        answer.addValueChangeListener(change -> points.setVisible(change.getValue() == Answer.POINTS));
        points.setLabel(getTranslation("assessment.appeal.points-for-place"));
        points.setHelperText(
                line == null
                        ? ""
                        : getTranslation(
                                "assessment.appeal.points-for-place.hint",
                                line.points().toString(),
                                line.of().toString()));
        points.setVisible(false);
        words.setLabel(getTranslation("assessment.appeal.words"));
        words.setHelperText(getTranslation("assessment.appeal.words.hint"));
        words.setMaxLength(2000);
        var form = new Form("remark-form")
                .needs(answer, FieldName.CHOICE)
                .needs(points, FieldName.POINTS)
                .needs(words, FieldName.REASON);
        var send = form.asks(
                getTranslation("assessment.appeal.send"),
                "appeal-answer",
                () -> Optional.of(consequence()),
                this::submit);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(Kit.card(getTranslation("assessment.appeal.answer"), form));
    }

    private Consequence consequence() {
        return new Consequence(
                getTranslation("assessment.appeal.send.ask"),
                List.of(
                        getTranslation("assessment.appeal.decision." + answer.getValue()),
                        getTranslation(
                                "assessment.appeal.send.score",
                                sheet.score().toString(),
                                sheet.passMark().toString()),
                        getTranslation("assessment.appeal.send.final")),
                getTranslation("assessment.appeal.send"));
    }

    private void submit() {
        var chosen = answer.getValue();
        answering.answer(
                sheet.row().id(),
                chosen != Answer.DECLINED,
                words.getValue(),
                chosen == Answer.POINTS ? points() : null);
        Kit.done(getTranslation("assessment.appeal.sent"));
        changed.run();
    }

    private Points points() {
        BigDecimal value = points.number()
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0)
                .orElseThrow(() -> new Refusal("assessment.appeal.points").at(FieldName.POINTS));
        return new Points(
                value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue());
    }
}
