package org.nishang.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.nishang.common.FieldName;
import org.nishang.common.ResidentIdNumber;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.person.CorrectedFact;
import org.nishang.people.person.PersonCorrecting;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Puts right name, document number or mobile of a person, with the reason. */
class PersonCorrectionPart extends HtmlContainer {

    private final StaffRow person;
    private final PersonCorrecting correcting;
    private final Runnable changed;
    private final Select<CorrectedFact> fact = Kit.tested(new Select<>(), "person-fact");
    private final TextField right = Kit.tested(new TextField(), "person-right");
    private final TextField reason;

    PersonCorrectionPart(StaffRow person, PersonCorrecting correcting, Runnable changed) {
        super("details");
        this.person = person;
        this.correcting = correcting;
        this.changed = changed;
        addClassName("manage");
        var title = Kit.tested(new HtmlContainer("summary"), "person-correct");
        title.setText(getTranslation("people.correct.person"));
        reason = PersonWords.reason("person-reason", this);
        right.setLabel(getTranslation("people.correct.right"));
        fact.setLabel(getTranslation("people.correct.what"));
        fact.setItems(CorrectedFact.NAME, CorrectedFact.DOCUMENT, CorrectedFact.MOBILE);
        fact.setItemLabelGenerator(one -> getTranslation("people.correction." + one));
        fact.setValue(CorrectedFact.NAME);
        fact.addValueChangeListener(event -> right.clear());
        var form = new Form("inline-form")
                .with(fact)
                .needs(right, FieldName.NAME, FieldName.DOCUMENT, FieldName.MOBILE)
                .needs(reason, FieldName.REASON);
        form.submit(getTranslation("people.correct.submit"), "person-submit", this::submit);
        add(title, new Div(form, Kit.styled(new Paragraph(getTranslation("people.correct.person.hint")), "soft")));
    }

    private void submit() {
        switch (fact.getValue()) {
            case DOCUMENT ->
                correcting.document(person.person(), new ResidentIdNumber(right.getValue()), reason.getValue());
            case MOBILE -> correcting.mobile(person.person(), right.getValue(), reason.getValue());
            default -> correcting.name(person.person(), right.getValue(), reason.getValue());
        }
        Kit.done(getTranslation("people.correct.done"));
        changed.run();
    }
}
