package org.nishang.certificate.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nishang.certificate.rule.CpdDemand;
import org.nishang.cpd.CpdDone;

/**
 * How much of the continuing education that a renewal asks for is done for one certificate: what was done after its day
 * of issue, year of validity by year.
 *
 * @param hours and {@code audits}: as far as they count; where every year needs its own, what a year has too much does
 *     not
 * @param years of validity, at least one
 * @param items what was looked at, in the order of days
 */
public record CpdAccount(
        BigDecimal hours, BigDecimal hoursNeeded, int audits, int auditsNeeded, List<Year> years, List<CpdDone> items) {

    /**
     * A year of validity; the last one lasts until the renewal.
     *
     * @param number from 1
     */
    public record Year(int number, LocalDate from, BigDecimal hours, int audits) {}

    private static final int MONTHS = 12;

    public CpdAccount {
        years = List.copyOf(years);
        items = List.copyOf(items);
    }

    /** @param done of the holder, for the role */
    public static CpdAccount of(
            CpdDemand demand, LocalDate issuedOn, LocalDate lastDay, LocalDate day, List<CpdDone> done) {
        var items = done.stream()
                .filter(one -> one.day().isAfter(issuedOn) && !one.day().isAfter(day))
                .sorted(java.util.Comparator.comparing(CpdDone::day))
                .toList();
        var years = years(issuedOn, lastDay, items);
        var number = BigDecimal.valueOf(years.size());
        return new CpdAccount(
                years.stream().map(year -> counted(demand, year.hours())).reduce(BigDecimal.ZERO, BigDecimal::add),
                demand.hours().multiply(number),
                years.stream()
                        .mapToInt(year -> demand.everyYear() ? Math.min(year.audits(), demand.audits()) : year.audits())
                        .sum(),
                demand.audits() * years.size(),
                years,
                items);
    }

    private static BigDecimal counted(CpdDemand demand, BigDecimal hours) {
        return demand.everyYear() ? hours.min(demand.hours()) : hours;
    }

    private static List<Year> years(LocalDate issuedOn, LocalDate lastDay, List<CpdDone> items) {
        int number = number(issuedOn, lastDay);
        var years = new ArrayList<Year>();
        for (int n = 0; n < number; n++) {
            var from = issuedOn.plusMonths((long) n * MONTHS);
            var to = n + 1 == number ? LocalDate.MAX : issuedOn.plusMonths((n + 1L) * MONTHS);
            var within = items.stream()
                    .filter(one -> !one.day().isBefore(from) && one.day().isBefore(to))
                    .toList();
            years.add(new Year(
                    n + 1,
                    from,
                    within.stream().map(CpdDone::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                    within.stream().mapToInt(CpdDone::audits).sum()));
        }
        return years;
    }

    /** Whole years, at least one; from 29 February a year ends with 27 February. */
    private static int number(LocalDate issuedOn, LocalDate lastDay) {
        int number = 1;
        while (!issuedOn.plusMonths((number + 1L) * MONTHS).isAfter(lastDay.plusDays(1))) {
            number++;
        }
        return number;
    }

    public boolean isEnough() {
        return hours.compareTo(hoursNeeded) >= 0 && audits >= auditsNeeded;
    }

    public BigDecimal hoursMissing() {
        return hoursNeeded.subtract(hours).max(BigDecimal.ZERO);
    }

    public int auditsMissing() {
        return Math.max(0, auditsNeeded - audits);
    }
}
