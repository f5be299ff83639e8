package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.rule.Needs;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One role of one enterprise in a line: how it stands, and when it falls short. */
final class RoleLine {

    private RoleLine() {}

    static Component of(Component in, EnterpriseStaffing enterprise, TrainingRole role, EnterpriseStaffing.Role part) {
        Needs needs = enterprise.row().orElseThrow().of(role);
        Integer shortfall = needs.shortfall();
        var state = shortfall == null
                ? Kit.state(Tone.SOON, in.getTranslation("staffing.state.UNDECLARED"))
                : shortfall > 0
                        ? Kit.state(Tone.BAD, in.getTranslation("staffing.state.missing", shortfall))
                        : Kit.state(Tone.GOOD, in.getTranslation("staffing.state.COMPLIANT"));
        var name = Kit.styled(new Span(StaffingWords.role(in, role)), "role-name");
        var numbers = new Span(in.getTranslation(
                "staffing.needs",
                Formats.number(needs.required()),
                Formats.number(needs.held()),
                Formats.number(shortfall)));
        numbers.getElement().setAttribute("data-testid", "needs-" + role.code());
        var line = new Div(name, state, numbers);
        if (shortfall != null && shortfall == 0) {
            line.add(Kit.styled(new Span(StaffingWords.outlook(in, enterprise, part)), "soft"));
        }
        line.addClassName("staffing-line");
        return line;
    }
}
