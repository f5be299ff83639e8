package org.nishang.cpd.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.cpd.StaffCpd;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.ui.Kit;

/** Continuing education of somebody of the enterprise, recorded by its training contact. */
@Route(CpdNavigation.OF_STAFF)
@RolesAllowed(Permission.MANAGE_STAFF)
@CssImport("./styles/cpd.css")
@CssImport("./styles/learning-study.css")
class StaffCpdView extends Div implements HasUrlParameter<String> {

    private final StaffCpd staff;
    private final Clock clock;

    StaffCpdView(StaffCpd staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
        addClassName("cpd");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        var person = new PersonId(Uuids.parse(id));
        var sheet = staff.of(person);
        var forms = new Div();
        var list = new CpdList(
                clock.getZone(),
                row -> CpdList.correction(
                        this,
                        row,
                        one -> forms.getChildren().map(CpdForm.class::cast).forEach(form -> form.correct(one))));
        forms.add(new CpdForm(LocalDate.now(clock), wanted -> {
            UUID recorded = staff.record(person, wanted);
            Kit.done(getTranslation("cpd.recorded"), () -> {
                staff.withdraw(person, recorded);
                list.show(staff.of(person).rows());
            });
            list.show(staff.of(person).rows());
        }));
        removeAll();
        add(
                Kit.head(
                        getTranslation("cpd.of", sheet.name()),
                        getTranslation("cpd.mine.context"),
                        Kit.link("people/" + person, getTranslation("cpd.to-person"))),
                Kit.card(getTranslation("cpd.new"), forms),
                list);
        list.show(sheet.rows());
    }
}
