package org.nishang.learning.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassHit;
import org.nishang.learning.session.ClassPlanning;
import org.nishang.learning.session.ClassSheet;
import org.nishang.learning.session.ClassState;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** One class: when and where it is, who has a place, and what other rooms add. */
@Route("classes/:id")
@RolesAllowed(Permission.SEE_CLASSES)
@CssImport("./styles/learning-session.css")
class ClassView extends Div implements BeforeEnterObserver {

    private final ClassBook book;
    private final ClassPlanning planning;
    private final List<ClassPagePart> parts;

    ClassView(ClassBook book, ClassPlanning planning, List<ClassPagePart> parts) {
        this.book = book;
        this.planning = planning;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ClassPagePart::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Uuids.parse(event.getRouteParameters().get("id").orElseThrow()));
    }

    private void show(UUID id) {
        var sheet = book.sheet(id);
        var plan = sheet.about().plan();
        removeAll();
        add(Kit.head(plan.name(), plan.code() + " · " + title(plan.programme()), actions(sheet)));
        add(Kit.card(getTranslation("learning.class.facts"), facts(sheet)), lessons(sheet));
        parts.stream().map(part -> part.show(sheet)).flatMap(Optional::stream).forEach(this::add);
        add(people(sheet));
        if (sheet.isOwned() && !sheet.about().state().isOver()) {
            add(Kit.card(getTranslation("learning.class.cancel"), cancelling(sheet)));
        }
    }

    private Component[] actions(ClassSheet sheet) {
        var id = sheet.about().id();
        var actions = new ArrayList<Component>();
        var file = new Anchor("/api/v1/classes/" + id + ".ics", getTranslation("learning.class.ics"));
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("router-ignore", true);
        actions.add(Kit.tested(Kit.styled(file, "action"), "class-ics"));
        if (sheet.isOwned() && !sheet.about().state().isOver()) {
            actions.add(Kit.action("classes/" + id + "/plan", getTranslation("learning.class.edit"), false));
        }
        if (sheet.isOwned() && sheet.about().state() == ClassState.PLANNED) {
            actions.add(Kit.button(getTranslation("learning.class.open"), true, "class-open", () -> {
                planning.open(id);
                Kit.done(getTranslation("learning.class.opened"));
                show(id);
            }));
        }
        actions.add(Kit.action("classes", getTranslation("learning.class.back"), false));
        return actions.toArray(Component[]::new);
    }

    private Facts facts(ClassSheet sheet) {
        var plan = sheet.about().plan();
        return new Facts()
                .add(
                        getTranslation("learning.class.state"),
                        ClassWords.state(this, sheet.about().state()))
                .add(getTranslation("learning.class.days"), ClassWords.days(plan.from(), plan.to()))
                .add(getTranslation("learning.class.place"), plan.place())
                .add(
                        getTranslation("learning.class.placed-of"),
                        Formats.number(sheet.placed()) + " / " + Formats.number(plan.places()))
                .add(getTranslation("learning.class.until"), Formats.date(plan.nominateUntil()))
                .add(getTranslation("learning.class.hours"), plan.hours().toPlainString())
                .add(getTranslation("learning.class.fee"), plan.fee())
                .add(getTranslation("learning.class.materials"), plan.materials());
    }

    private Component lessons(ClassSheet sheet) {
        var table = new TableList(
                getTranslation("learning.class.lessons"),
                getTranslation("learning.class.lesson-topic"),
                getTranslation("learning.class.day"),
                getTranslation("learning.class.time"),
                getTranslation("learning.class.lesson-teacher"),
                getTranslation("learning.class.lesson-room"),
                ">" + getTranslation("learning.class.hours"));
        sheet.about()
                .plan()
                .lessons()
                .forEach(lesson -> table.row(
                        TableList.text(lesson.topic()),
                        TableList.code(ClassWords.day(lesson.day(), getLocale())),
                        TableList.code(ClassWords.time(lesson.from(), lesson.to())),
                        TableList.text(lesson.teacher()),
                        TableList.text(lesson.room()),
                        TableList.number(lesson.hours().toPlainString())));
        return Kit.tested(Kit.card(getTranslation("learning.class.lessons"), table), "class-lessons");
    }

    private Component people(ClassSheet sheet) {
        String title = getTranslation("learning.class.people");
        if (sheet.people().isEmpty()) {
            return Kit.card(title, Kit.styled(new Paragraph(getTranslation("learning.class.people.none")), "soft"));
        }
        var table = new TableList(
                title,
                getTranslation("learning.class.person"),
                getTranslation("learning.class.document"),
                getTranslation("learning.class.enterprise"));
        sheet.people()
                .forEach(place -> table.row(
                        TableList.text(place.name()),
                        TableList.code(place.document()),
                        TableList.text(place.enterprise().isEmpty() ? Formats.NONE : place.enterprise())));
        return Kit.tested(Kit.card(title, table), "class-people");
    }

    private Component cancelling(ClassSheet sheet) {
        var id = sheet.about().id();
        var reason = Kit.tested(new TextField(getTranslation("learning.class.cancel.reason")), "cancel-reason");
        reason.setMaxLength(200);
        reason.addClassName("wide");
        var form = new Form("class-cancel-form").needs(reason, FieldName.REASON);
        form.asks(
                getTranslation("learning.class.cancel"),
                "class-cancel",
                () -> Optional.of(cancelled(sheet, planning.hit(id))),
                () -> {
                    planning.cancel(id, reason.getValue());
                    Kit.done(getTranslation("learning.class.cancelled"));
                    show(id);
                });
        return form;
    }

    private Consequence cancelled(ClassSheet sheet, ClassHit hit) {
        return new Consequence(
                getTranslation("learning.class.cancel.ask", sheet.about().plan().name()),
                List.of(
                        getTranslation("learning.class.hit.placed", hit.placed()),
                        getTranslation("learning.class.hit.waiting", hit.waiting()),
                        getTranslation("learning.class.hit.enterprises", hit.enterprises()),
                        getTranslation("learning.class.cancel.final")),
                getTranslation("learning.class.cancel"));
    }

    private String title(String programme) {
        return book.programmes().stream()
                .filter(one -> one.code().equals(programme))
                .findFirst()
                .map(one -> one.title().in(getLocale()))
                .orElse(programme);
    }
}
