package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.StaffRow;
import org.nishang.ui.Facts;
import org.nishang.ui.Kit;
import org.nishang.ui.list.RowPanel;

/** What matters of a person, beside the list of people. */
final class PersonPanel {

    private PersonPanel() {}

    /** @param nominates whether who looks may nominate */
    static RowPanel.Content of(StaffRow row, boolean nominates, Component view) {
        var facts = new Facts()
                .add(view.getTranslation("people.document"), row.documentMasked())
                .add(view.getTranslation("people.sex"), view.getTranslation("people.sex." + row.sex()))
                .add(view.getTranslation("people.mobile"), row.mobileMasked());
        row.employments().forEach(one -> facts.add(view.getTranslation("people.enterprise"), work(one, view)));
        return new RowPanel.Content(row.name(), facts, links(row, nominates, view));
    }

    private static Component[] links(StaffRow row, boolean nominates, Component view) {
        var page = Kit.action("people/" + row.person(), view.getTranslation("people.panel.page"), true);
        var nominate = Kit.tested(
                Kit.action("nominate?person=" + row.person(), view.getTranslation("people.panel.nominate"), false),
                "panel-nominate");
        return nominates ? new Component[] {page, nominate} : new Component[] {page};
    }

    private static Component work(EmploymentRow one, Component view) {
        return new Div(
                new Div(Kit.link("enterprises/" + one.enterprise(), one.enterpriseName())),
                new Div(new Span(PersonWords.posts(one, view))),
                PersonWords.period(one, view));
    }
}
