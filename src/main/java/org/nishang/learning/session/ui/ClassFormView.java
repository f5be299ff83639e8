package org.nishang.learning.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassHit;
import org.nishang.learning.session.ClassPlan;
import org.nishang.learning.session.ClassPlanning;
import org.nishang.learning.session.TrainingClass;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Plans a class, or gives it another plan. */
@Route("classes/new")
@RouteAlias("classes/:id/plan")
@RolesAllowed(Permission.MANAGE_CLASSES)
@CssImport("./styles/learning-session.css")
class ClassFormView extends Div implements BeforeEnterObserver {

    private static final int USUAL_PLACES = 40;
    private static final int WEEKS_AHEAD = 3;

    private final ClassPlanning planning;
    private final LocalDate today;
    private final ComboBox<Programme> programme = Kit.tested(new ComboBox<>(), "class-programme");
    private final TextField name = Kit.tested(new TextField(), "class-name");
    private final TextField code = Kit.tested(new TextField(), "class-code");
    private final TextField place = Kit.tested(Kit.styled(new TextField(), "wide"), "class-place");
    private final NumberBox.Count places = new NumberBox.Count(getTranslation("learning.class.places"));
    private final DateField until = new DateField(getTranslation("learning.class.until"));
    private final TextField fee = Kit.tested(Kit.styled(new TextField(), "wide"), "class-fee");
    private final TextField materials = Kit.tested(Kit.styled(new TextField(), "wide"), "class-materials");
    private final LessonRows lessons = new LessonRows();

    ClassFormView(ClassPlanning planning, ClassBook book, Clock clock) {
        this.planning = planning;
        today = LocalDate.now(clock);
        programme.setLabel(getTranslation("learning.class.programme"));
        programme.setItems(book.programmes(today));
        programme.setItemLabelGenerator(one -> one.title().in(getLocale()));
        name.setLabel(getTranslation("learning.class.name"));
        name.setMaxLength(100);
        code.setLabel(getTranslation("learning.class.code"));
        code.setHelperText(getTranslation("learning.class.code.hint"));
        code.setMaxLength(40);
        place.setLabel(getTranslation("learning.class.place"));
        place.setMaxLength(200);
        fee.setLabel(getTranslation("learning.class.fee"));
        fee.setMaxLength(200);
        materials.setLabel(getTranslation("learning.class.materials"));
        materials.setMaxLength(1000);
        places.setBounds(1, ClassPlan.MOST_PLACES);
        places.setTestId("class-places");
        until.setTestId("class-until");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("id").map(Uuids::parse).ifPresentOrElse(this::change, this::plan);
    }

    private void plan() {
        var day = today.plusWeeks(WEEKS_AHEAD);
        lessons.begin(day);
        places.setNumber(USUAL_PLACES);
        until.setValue(day.minusWeeks(1));
        var form = form();
        form.primary(getTranslation("learning.class.plan"), "class-submit", () -> open(planning.plan(wanted())));
        show(getTranslation("learning.class.new"), "classes", form);
    }

    private void change(UUID id) {
        var before = planning.toChange(id);
        fill(before);
        var form = form();
        form.asks(
                        getTranslation("learning.class.save"),
                        "class-submit",
                        () -> consequence(before, planning.hit(id, wanted())),
                        () -> {
                            planning.change(id, wanted(), before.version());
                            open(id);
                        })
                .addThemeVariants(ButtonVariant.PRIMARY);
        show(getTranslation("learning.class.change", before.plan().name()), "classes/" + id, form);
    }

    private Form form() {
        return new Form("form", "class-form")
                .needs(programme, FieldName.CHOICE)
                .needs(name, FieldName.NAME)
                .needs(code, FieldName.CODE)
                .needs(place, FieldName.PLACE)
                .needs(places, FieldName.PLACES)
                .needs(until, FieldName.UNTIL)
                .with(lessons, FieldName.LESSONS)
                .with(fee, FieldName.FEE)
                .with(materials, FieldName.MATERIALS);
    }

    private void show(String title, String back, Form form) {
        removeAll();
        add(
                Kit.head(
                        title,
                        getTranslation("learning.class.new.context"),
                        Kit.action(back, getTranslation("learning.class.back"), false)),
                Kit.card("", form));
    }

    private Optional<Consequence> consequence(TrainingClass before, ClassHit hit) {
        return hit.placed() + hit.waiting() == 0
                ? Optional.empty()
                : Optional.of(new Consequence(
                        getTranslation("learning.class.move.ask", before.plan().name()),
                        List.of(
                                getTranslation("learning.class.hit.placed", hit.placed()),
                                getTranslation("learning.class.hit.waiting", hit.waiting()),
                                getTranslation("learning.class.hit.enterprises", hit.enterprises())),
                        getTranslation("learning.class.move")));
    }

    private void fill(TrainingClass before) {
        var plan = before.plan();
        programme
                .getListDataView()
                .getItems()
                .filter(one -> one.code().equals(plan.programme()))
                .findFirst()
                .ifPresent(programme::setValue);
        name.setValue(plan.name());
        code.setValue(plan.code());
        place.setValue(plan.place());
        places.setNumber(plan.places());
        until.setValue(plan.nominateUntil());
        fee.setValue(plan.fee());
        materials.setValue(plan.materials());
        lessons.show(plan.lessons());
    }

    private ClassPlan wanted() {
        return new ClassPlan(
                code.getValue(),
                name.getValue(),
                programme.getValue().code(),
                place.getValue(),
                places.number().orElse(0),
                until.getValue(),
                fee.getValue(),
                materials.getValue(),
                lessons.lessons());
    }

    private void open(UUID id) {
        Kit.done(getTranslation(
                "learning.class.saved", Formats.number(places.number().orElse(0))));
        UI.getCurrent().navigate("classes/" + id);
    }
}
