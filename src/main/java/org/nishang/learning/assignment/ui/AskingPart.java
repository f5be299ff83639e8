package org.nishang.learning.assignment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.nishang.learning.nomination.NominationDesk;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Of which programmes people accept a nomination before it enrols them. */
class AskingPart extends Div {

    AskingPart(NominationDesk desk, Programmes programmes) {
        add(Kit.styled(new Paragraph(getTranslation("learning.assignment.asking.hint")), "soft"));
        var asking = desk.asking();
        var form = new Form("column-form").withoutDraft();
        for (Programme one : programmes.all()) {
            var box = Kit.tested(new Checkbox(RuleWords.in(one.title())), "asks-" + one.code());
            box.setValue(asking.contains(one.code()));
            box.setEnabled(desk.mayChangeAsking());
            box.addValueChangeListener(change -> form.attempt(() -> {
                desk.ask(one.code(), change.getValue());
                Kit.done(getTranslation("learning.assignment.asking.done"));
            }));
            form.with(box);
        }
        add(form);
    }
}
