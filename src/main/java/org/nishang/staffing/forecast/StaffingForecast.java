package org.nishang.staffing.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.book.Shortage;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When enterprises will fall short if nobody renews, and because of whose certificates. */
@NamedInterface("api")
@Service
@PreAuthorize("hasAnyRole('" + Permission.SEE_STAFFING + "', '" + Permission.SEE_TOTALS + "')")
public class StaffingForecast {

    private static final int LONGEST_YEARS = 10;

    /** How many enterprises are short on a day, of those declared by then. */
    public record Point(LocalDate day, int enterprisesShort) {}

    private final Forecasts forecasts;
    private final CurrentUser user;

    StaffingForecast(Forecasts forecasts, CurrentUser user) {
        this.forecasts = forecasts;
        this.user = user;
    }

    /**
     * One row for each enterprise and role that is short on at least one of the days; by day, then by social credit
     * code and role.
     *
     * @param until inclusive
     * @throws Refusal {@code staffing.forecast.horizon} if {@code until} is before {@code from} or more than ten years
     *     after it
     */
    public List<Shortage> shortages(String region, LocalDate from, LocalDate until) {
        if (until.isBefore(from) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new Refusal("staffing.forecast.horizon", from, until, LONGEST_YEARS);
        }
        return forecasts.shortages(user.scope(), region, from, until).stream()
                .sorted(Comparator.comparing(Shortage::shortOn)
                        .thenComparing(Shortage::uscc)
                        .thenComparing(Shortage::role))
                .toList();
    }

    /**
     * Today and the first day of each month after it.
     *
     * @param months at most 12
     */
    public List<Point> byMonth(String region, LocalDate from, int months) {
        var outlooks = forecasts
                .all(user.scope(), region, from, from.plusYears(1), null)
                .values();
        return IntStream.rangeClosed(0, months)
                .mapToObj(n -> n == 0 ? from : from.withDayOfMonth(1).plusMonths(n))
                .filter(day -> !day.isAfter(from.plusYears(1)))
                .map(day -> new Point(day, (int) outlooks.stream()
                        .filter(outlook -> outlook.isShort(day))
                        .count()))
                .toList();
    }
}
