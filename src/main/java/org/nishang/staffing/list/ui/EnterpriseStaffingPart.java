package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.enterprise.ui.EnterprisePagePart;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.SignedIn;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.list.StaffingDetail;
import org.nishang.ui.Kit;

/** On the page of an enterprise: required, held and missing today. */
@org.springframework.stereotype.Component
class EnterpriseStaffingPart implements EnterprisePagePart {

    private final StaffingDetail detail;
    private final CurrentUser user;
    private final Clock clock;

    EnterpriseStaffingPart(StaffingDetail detail, CurrentUser user, Clock clock) {
        this.detail = detail;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> show(EnterpriseId enterprise) {
        return user.signedIn()
                .filter((SignedIn who) -> who.may(Permission.SEE_STAFFING))
                .map(who -> detail.of(enterprise, LocalDate.now(clock), null))
                .filter(staffing -> staffing.row().isPresent())
                .map(Today::new);
    }

    /** A line for each role, and the way to the names. */
    static class Today extends Div {

        Today(EnterpriseStaffing enterprise) {
            var lines = Kit.styled(new Div(), "staffing-lines");
            enterprise.roles().forEach((role, part) -> lines.add(RoleLine.of(this, enterprise, role, part)));
            add(Kit.card(
                    getTranslation("staffing.menu.staffing"),
                    lines,
                    new Paragraph(Kit.link(
                            StaffingNavigation.enterprise(enterprise.enterprise(), Optional.empty(), Optional.empty()),
                            getTranslation("staffing.enterprise.names")))));
        }
    }
}
