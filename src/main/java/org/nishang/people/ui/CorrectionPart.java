package org.nishang.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.ui.EnterpriseChoice;
import org.nishang.people.employment.EmploymentCorrecting;
import org.nishang.people.employment.EmploymentMistake;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Puts right what was recorded wrongly of one employment, with the reason. */
class CorrectionPart extends HtmlContainer {

    private final EmploymentRow employment;
    private final EmploymentCorrecting correcting;
    private final Runnable changed;
    private final Select<EmploymentMistake> mistake = Kit.tested(new Select<>(), "mistake");
    private final DateField day;
    private final EnterpriseChoice enterprise;
    private final TextField reason;

    CorrectionPart(
            EmploymentRow employment,
            List<EmploymentMistake> mistakes,
            EmploymentCorrecting correcting,
            EnterpriseDirectory enterprises,
            Runnable changed) {
        super("details");
        this.employment = employment;
        this.correcting = correcting;
        this.changed = changed;
        addClassName("manage");
        var title = Kit.tested(new HtmlContainer("summary"), "correct");
        title.setText(getTranslation("people.correct", employment.enterpriseName()));
        day = Kit.tested(new DateField(getTranslation("people.correct.day")), "correct-day");
        enterprise =
                new EnterpriseChoice(getTranslation("people.correct.enterprise"), enterprises, "correct-enterprise");
        reason = PersonWords.reason("correct-reason", this);
        mistake.setLabel(getTranslation("people.correct.what"));
        mistake.setItems(mistakes);
        mistake.setItemLabelGenerator(one -> getTranslation("people.correct." + one));
        mistake.addValueChangeListener(event -> ask(event.getValue()));
        mistake.setValue(mistakes.getFirst());
        var form = new Form("inline-form")
                .with(mistake)
                .needs(day, FieldName.DAY)
                .needs(enterprise, FieldName.ENTERPRISE)
                .needs(reason, FieldName.REASON);
        form.asks(
                getTranslation("people.correct.submit"),
                "correct-submit",
                () -> Optional.of(consequence()),
                this::submit);
        add(title, new Div(form, Kit.styled(new Paragraph(getTranslation("people.correct.hint")), "soft")));
    }

    private void ask(EmploymentMistake chosen) {
        day.setVisible(chosen == EmploymentMistake.JOINING || chosen == EmploymentMistake.LEAVING);
        enterprise.setVisible(chosen == EmploymentMistake.ENTERPRISE);
        day.setValue(chosen == EmploymentMistake.LEAVING ? employment.leftOn() : employment.joinedOn());
    }

    private Consequence consequence() {
        String words = "people.correct.ask." + mistake.getValue();
        String was = Formats.date(
                mistake.getValue() == EmploymentMistake.JOINING ? employment.joinedOn() : employment.leftOn());
        return new Consequence(
                getTranslation("people.correct.ask", employment.enterpriseName()),
                List.of(
                        switch (mistake.getValue()) {
                            case JOINING, LEAVING -> getTranslation(words, was, Formats.date(day.getValue()));
                            case LEFT_AT_ALL -> getTranslation(words, was);
                            case ENTERPRISE ->
                                getTranslation(
                                        words,
                                        employment.enterpriseName(),
                                        enterprise.getValue().name());
                        },
                        getTranslation("people.correct.ask.figures"),
                        getTranslation("people.correct.ask.kept")),
                getTranslation("people.correct.submit"));
    }

    private void submit() {
        switch (mistake.getValue()) {
            case JOINING -> correcting.joined(employment.id(), day.getValue(), reason.getValue());
            case LEAVING -> correcting.left(employment.id(), day.getValue(), reason.getValue());
            case LEFT_AT_ALL -> correcting.neverLeft(employment.id(), reason.getValue());
            case ENTERPRISE ->
                correcting.at(employment.id(), enterprise.getValue().id(), reason.getValue());
        }
        Kit.done(getTranslation("people.correct.done"));
        changed.run();
    }
}
