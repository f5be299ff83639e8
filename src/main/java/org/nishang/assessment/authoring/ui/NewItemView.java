package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.nishang.assessment.authoring.ItemAuthoring;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Begins an item: for which course, and of which kind. */
@Route(BankWords.PATH + "/new")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment-authoring.css")
class NewItemView extends Div implements BeforeEnterObserver {

    private final CourseCatalogue courses;
    private final Select<CourseOutline> course = Kit.tested(new Select<>(), "course");
    private final Select<String> kind = Kit.tested(new Select<>(), "kind");

    NewItemView(ItemAuthoring authoring, CourseCatalogue courses) {
        this.courses = courses;
        course.setLabel(getTranslation("assessment.bank.course"));
        course.setItems(courses.current());
        course.setItemLabelGenerator(one -> one.code() + " " + one.title().in(getLocale()));
        course.setValue(courses.current().getFirst());
        kind.setLabel(getTranslation("assessment.form.kind"));
        kind.setItems(ItemFields.KINDS);
        kind.setItemLabelGenerator(one -> getTranslation("assessment.items.kind." + one));
        kind.setValue(ItemFields.KINDS.getFirst());
        var line = new Form("inline-form").needs(course).needs(kind);
        line.primary(
                getTranslation("assessment.bank.begin"),
                "begin",
                () -> UI.getCurrent()
                        .navigate(BankWords.PATH
                                + "/"
                                + authoring.start(course.getValue().code(), kind.getValue())));
        add(
                Kit.head(
                        getTranslation("assessment.bank.new"),
                        getTranslation("assessment.bank.new.context"),
                        Kit.action(BankWords.PATH, getTranslation("assessment.bank.back"), false)),
                Kit.card("", line));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("course")
                .flatMap(courses::current)
                .ifPresent(course::setValue);
    }
}
