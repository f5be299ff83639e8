package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.SignedIn;
import org.nishang.report.Totals;
import org.nishang.staffing.forecast.StaffingForecast;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.renewal.Renewals;
import org.nishang.ui.WorkbenchPart;

/** An administrator's first page: how the region is staffed today, and where it is going. */
@org.springframework.stereotype.Component
class AdministratorPart implements WorkbenchPart {

    private final StaffingOverview overview;
    private final StaffingForecast forecast;
    private final Totals totals;
    private final Renewals renewals;
    private final CurrentUser user;
    private final Clock clock;

    AdministratorPart(
            StaffingOverview overview,
            StaffingForecast forecast,
            Totals totals,
            Renewals renewals,
            CurrentUser user,
            Clock clock) {
        this.overview = overview;
        this.forecast = forecast;
        this.totals = totals;
        this.renewals = renewals;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> show() {
        return user.signedIn()
                .filter((SignedIn who) -> who.may(Permission.SEE_TOTALS))
                .map(who -> new RegionToday(overview, forecast, totals, renewals, LocalDate.now(clock)));
    }
}
