package org.nishang.staffing.forecast;

import java.time.LocalDate;
import java.util.List;
import org.nishang.identity.Scope;
import org.nishang.staffing.book.Shortage;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Where enterprises will be short, for the portal's own work; whoever it is told to sees it by their own scope. */
@NamedInterface("api")
@Component
public class ComingShortages {

    private final Forecasts forecasts;

    ComingShortages(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * One for each enterprise and role that is short on at least one of the days if nobody renews, with the first such
     * day.
     *
     * @param until inclusive
     */
    public List<Shortage> all(LocalDate from, LocalDate until) {
        return forecasts.shortages(Scope.ALL, "", from, until);
    }
}
