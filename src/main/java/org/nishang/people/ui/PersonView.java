package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.EmploymentCorrecting;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.FormerRecord;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.employment.StaffSheet;
import org.nishang.people.person.ClearDocuments;
import org.nishang.people.person.PersonCorrecting;
import org.nishang.people.photo.PhotoKeeping;
import org.nishang.people.photo.ui.PhotoPart;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** One person: who it is, where employed, and what other modules add. */
@Route("people/:id")
@RolesAllowed(Permission.SEE_STAFF)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/people.css")
@Uses(TextField.class)
@Uses(TextArea.class)
@Uses(Select.class)
@CssImport("./styles/approval.css")
class PersonView extends Div implements BeforeEnterObserver {

    private final StaffDirectory directory;
    private final UndoableMoves moves;
    private final LeavingWords leaves;
    private final EmploymentCorrecting correcting;
    private final PersonCorrecting correctingPerson;
    private final ClearDocuments documents;
    private final PhotoKeeping photos;
    private final EnterpriseDirectory enterprises;
    private final List<PersonPagePart> parts;
    private final Clock clock;

    PersonView(
            StaffDirectory directory,
            UndoableMoves moves,
            LeavingWords leaves,
            EmploymentCorrecting correcting,
            PersonCorrecting correctingPerson,
            ClearDocuments documents,
            PhotoKeeping photos,
            EnterpriseDirectory enterprises,
            List<PersonPagePart> parts,
            Clock clock) {
        this.directory = directory;
        this.moves = moves;
        this.leaves = leaves;
        this.correcting = correcting;
        this.correctingPerson = correctingPerson;
        this.documents = documents;
        this.photos = photos;
        this.enterprises = enterprises;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PersonPagePart::order))
                .toList();
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new PersonId(Uuids.parse(event.getRouteParameters().get("id").orElseThrow())));
    }

    private void show(PersonId id) {
        var sheet = directory.sheet(id);
        var person = sheet.person();
        if (!person.person().equals(id)) {
            // A record that was merged: the address is the other one's from now on.
            UI.getCurrent().getPage().getHistory().replaceState(null, "people/" + person.person());
        }
        removeAll();
        add(
                Kit.head(
                        person.name(),
                        person.documentMasked(),
                        Kit.action("people", getTranslation("people.back"), false)),
                whoItIs(sheet, () -> show(person.person())),
                employments(sheet, () -> show(person.person())));
        if (!sheet.former().isEmpty()) {
            add(former(sheet));
        }
        if (!sheet.corrections().isEmpty()) {
            add(Kit.card(
                    getTranslation("people.corrections"), new CorrectionList(sheet.corrections(), clock.getZone())));
        }
        parts.stream()
                .map(part -> part.show(person.person()))
                .flatMap(Optional::stream)
                .forEach(this::add);
    }

    private Component whoItIs(StaffSheet sheet, Runnable changed) {
        var card = Kit.card(getTranslation("people.facts"), facts(sheet.person()));
        if (sheet.maySeeInClear()) {
            card.add(new ClearDocumentPart(sheet.person().person(), documents));
        }
        if (sheet.mayManage()) {
            card.add(
                    new PhotoPart(sheet.person().person(), sheet.person().name(), photos),
                    new PersonCorrectionPart(sheet.person(), correctingPerson, changed));
        }
        return card;
    }

    private Facts facts(StaffRow person) {
        return new Facts()
                .add(getTranslation("people.sex"), getTranslation("people.sex." + person.sex()))
                .add(getTranslation("people.document"), person.documentMasked())
                .add(getTranslation("people.mobile"), person.mobileMasked());
    }

    private Component former(StaffSheet sheet) {
        var table = new TableList(
                getTranslation("people.former"),
                getTranslation("people.name"),
                getTranslation("people.document"),
                getTranslation("people.former.merged"),
                getTranslation("people.former.reason"));
        for (FormerRecord one : sheet.former()) {
            var merged = new Div(
                    new Div(TableList.code(Formats.minute(one.mergedAt(), clock.getZone()))),
                    new Div(Actors.shown(this, one.mergedBy())));
            merged.addClassName("two-lines");
            table.row(
                    TableList.code(one.name()),
                    TableList.code(one.documentMasked()),
                    merged,
                    TableList.text(one.reason()));
        }
        return Kit.card(getTranslation("people.former"), table);
    }

    private Component employments(StaffSheet sheet, Runnable changed) {
        var table = new TableList(
                getTranslation("people.employments"),
                getTranslation("people.enterprise"),
                getTranslation("people.posts"),
                getTranslation("people.since"));
        var card = Kit.card(getTranslation("people.employments"), table);
        for (EmploymentRow employment : sheet.person().employments()) {
            table.row(
                    Kit.link("enterprises/" + employment.enterprise(), employment.enterpriseName()),
                    PersonWords.posts(employment, sheet.pastPosts(employment.id()), this),
                    PersonWords.period(employment, this));
            if (sheet.mayManage() && employment.lasting()) {
                card.add(new MovesPart(
                        sheet.person().person(),
                        employment,
                        sheet.mayTransfer(),
                        moves,
                        leaves,
                        enterprises,
                        LocalDate.now(clock),
                        changed));
            }
            var mistakes = sheet.mistakes(employment);
            if (!mistakes.isEmpty()) {
                card.add(new CorrectionPart(employment, mistakes, correcting, enterprises, changed));
            }
        }
        return card;
    }
}
