package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.cpd.CpdRow;
import org.nishang.cpd.CpdState;
import org.nishang.cpd.MyCpd;
import org.nishang.cpd.NewCpd;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;

/** A learner's own continuing education: what counts, what waits, and recording more. */
@Route("cpd")
@RolesAllowed(Permission.LEARN)
@Menu(title = "cpd.menu.mine", icon = "hours", order = 225)
@CssImport("./styles/cpd.css")
@CssImport("./styles/learning-study.css")
class CpdView extends Div {

    private final MyCpd mine;
    private final CpdList list;
    private final CpdForm form;

    CpdView(MyCpd mine, Clock clock) {
        this.mine = mine;
        this.form = new CpdForm(LocalDate.now(clock), this::record);
        mine.usualRole().ifPresent(form::begin);
        this.list = new CpdList(clock.getZone(), this::acts);
        addClassName("cpd");
        add(
                Kit.head(
                        getTranslation("cpd.mine"),
                        getTranslation("cpd.mine.context"),
                        Kit.link("certificates", getTranslation("cpd.to-certificates"))),
                Kit.card(getTranslation("cpd.new"), form),
                list);
        list.show(mine.rows());
    }

    private void record(NewCpd wanted) {
        UUID recorded = mine.record(wanted);
        Kit.done(getTranslation("cpd.recorded"), () -> {
            mine.withdraw(recorded);
            list.show(mine.rows());
        });
        list.show(mine.rows());
    }

    private List<Component> acts(CpdRow row) {
        return row.state() == CpdState.SUBMITTED
                ? List.of(Kit.button(getTranslation("cpd.withdraw"), false, "cpd-withdraw", () -> {
                    mine.withdraw(row.id());
                    list.show(mine.rows());
                }))
                : CpdList.correction(this, row, form::correct);
    }
}
