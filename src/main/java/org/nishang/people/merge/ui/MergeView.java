package org.nishang.people.merge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.merge.MergeConcern;
import org.nishang.people.merge.MergeSheet;
import org.nishang.people.merge.PersonMerging;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.people.ui.PersonWords;
import org.nishang.ui.Facts;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Two records side by side: one person, or two. */
@Route("people/duplicates/:one/:other")
@RolesAllowed(Permission.MERGE_PEOPLE)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/people.css")
class MergeView extends Div implements BeforeEnterObserver {

    private final PersonMerging merging;
    private final List<PersonPagePart> parts;

    MergeView(PersonMerging merging, List<PersonPagePart> parts) {
        this.merging = merging;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PersonPagePart::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getRouteParameters();
        show(merging.compare(
                new PersonId(Uuids.parse(url.get("one").orElseThrow())),
                new PersonId(Uuids.parse(url.get("other").orElseThrow()))));
    }

    private void show(MergeSheet sheet) {
        removeAll();
        var sides = Kit.styled(new Div(side(sheet.one(), "one"), side(sheet.other(), "other")), "side-by-side");
        add(
                Kit.head(
                        getTranslation("people.merge"),
                        getTranslation("people.merge.context"),
                        Kit.action("people/duplicates", getTranslation("people.merge.back"), false)),
                sides);
        if (!sheet.concerns().isEmpty()) {
            add(concerns(sheet.concerns()));
        }
        add(merge(sheet), apart(sheet));
    }

    private Component side(StaffRow person, String testId) {
        var card = Kit.card(
                person.name(),
                new Facts()
                        .add(getTranslation("people.document"), person.documentMasked())
                        .add(getTranslation("people.sex"), getTranslation("people.sex." + person.sex()))
                        .add(getTranslation("people.mobile"), PersonWords.orNone(person.mobileMasked())));
        card.getElement().setAttribute("data-testid", testId);
        if (person.employments().isEmpty()) {
            card.add(soft(getTranslation("people.merge.no-employment")));
        } else {
            var table = new TableList(
                    getTranslation("people.employments"),
                    getTranslation("people.enterprise"),
                    getTranslation("people.posts"),
                    getTranslation("people.since"));
            for (EmploymentRow employment : person.employments()) {
                table.row(
                        TableList.text(employment.enterpriseName()),
                        TableList.text(PersonWords.posts(employment, this)),
                        PersonWords.period(employment, this));
            }
            card.add(table);
        }
        var side = new Div(card);
        parts.stream()
                .map(part -> part.show(person.person()))
                .flatMap(Optional::stream)
                .forEach(side::add);
        return side;
    }

    private Component concerns(List<MergeConcern> concerns) {
        var list = Kit.tested(Kit.styled(new UnorderedList(), "concerns"), "concerns");
        for (MergeConcern concern : concerns) {
            list.add(new ListItem(Kit.state(
                    concern.blocks() ? Tone.BAD : Tone.SOON,
                    getTranslation(concern.key(), concern.args().toArray()))));
        }
        return Kit.card(getTranslation("people.merge.concerns"), list);
    }

    private Component merge(MergeSheet sheet) {
        var stays = new RadioButtonGroup<StaffRow>(getTranslation("people.merge.stays"));
        stays.setItems(sheet.one(), sheet.other());
        stays.setItemLabelGenerator(row -> row.name() + " " + row.documentMasked());
        stays.setValue(sheet.one());
        stays.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        stays.getElement().setAttribute("data-testid", "merge-stays");
        var reason = reason("people.merge.why", "merge-reason");
        var form = new Form("inline-form").needs(reason, FieldName.REASON);
        var submit = form.asks(
                getTranslation("people.merge.submit"),
                "merge",
                () -> Optional.of(consequence(stays.getValue(), other(sheet, stays.getValue()))),
                () -> {
                    var into = stays.getValue();
                    merging.merge(into.person(), other(sheet, into).person(), reason.getValue());
                    Kit.done(getTranslation("people.merge.done", into.name()));
                    UI.getCurrent().navigate("people/" + into.person());
                });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setEnabled(sheet.concerns().stream().noneMatch(MergeConcern::blocks));
        return Kit.card(
                getTranslation("people.merge.one-person"),
                stays,
                form,
                soft(getTranslation("people.merge.consequence")));
    }

    private static StaffRow other(MergeSheet sheet, StaffRow one) {
        return one.equals(sheet.one()) ? sheet.other() : sheet.one();
    }

    private Consequence consequence(StaffRow into, StaffRow gone) {
        return new Consequence(
                getTranslation("people.merge.ask", into.name()),
                List.of(
                        getTranslation("people.merge.ask.record", gone.documentMasked(), into.documentMasked()),
                        getTranslation(
                                "people.merge.ask.employments",
                                gone.employments().size()),
                        getTranslation("people.merge.consequence")),
                getTranslation("people.merge.submit"));
    }

    private Component apart(MergeSheet sheet) {
        var reason = reason("people.apart.why", "apart-reason");
        var form = new Form("inline-form").needs(reason, FieldName.REASON);
        form.asks(getTranslation("people.apart.submit"), "keep-apart", () -> Optional.of(stayingTwo(sheet)), () -> {
            merging.keepApart(sheet.one().person(), sheet.other().person(), reason.getValue());
            Kit.done(getTranslation("people.apart.done"));
            UI.getCurrent().navigate("people/duplicates");
        });
        return Kit.card(getTranslation("people.apart"), form, soft(getTranslation("people.apart.hint")));
    }

    private Consequence stayingTwo(MergeSheet sheet) {
        return new Consequence(
                getTranslation(
                        "people.apart.ask", sheet.one().name(), sheet.other().name()),
                List.of(
                        getTranslation(
                                "people.apart.ask.records",
                                sheet.one().documentMasked(),
                                sheet.other().documentMasked()),
                        getTranslation("people.apart.ask.for-ever")),
                getTranslation("people.apart.submit"));
    }

    private TextField reason(String label, String testId) {
        var reason = Kit.tested(Kit.styled(new TextField(getTranslation(label)), "wide"), testId);
        reason.setMaxLength(200);
        return reason;
    }

    private static Component soft(String words) {
        return Kit.styled(new Paragraph(words), "soft");
    }
}
