package org.nishang.certificate.rule;

import java.time.LocalDate;

/**
 * How long a certificate of a role is valid, by the rule in force on the day of issue.
 *
 * @param months from the day of issue
 * @param renewalWindowDays before the last day, in which a renewal runs on from the old last day
 */
public record Validity(int months, int renewalWindowDays) {

    public Validity {
        if (months < 1 || renewalWindowDays < 0) {
            throw new IllegalArgumentException("validity: " + months + ", " + renewalWindowDays);
        }
    }

    /**
     * The last valid day of a first issue, inclusive: the same day months later, less one. 29 February counts as 28
     * February where there is none.
     */
    public LocalDate lastDay(LocalDate issuedOn) {
        return issuedOn.plusMonths(months).minusDays(1);
    }

    /** Whether the day lies in the window before the last day, which itself is the window's last. */
    public boolean inWindow(LocalDate day, LocalDate lastDay) {
        return !day.isAfter(lastDay) && !day.isBefore(lastDay.minusDays(renewalWindowDays));
    }

    /**
     * The last valid day of a renewal: in the window the old one runs on, before it the new one begins on the day of
     * issue, yet never ends before the old.
     *
     * @param oldLastDay of a certificate still valid on the day of issue
     */
    public LocalDate renewedLastDay(LocalDate issuedOn, LocalDate oldLastDay) {
        if (inWindow(issuedOn, oldLastDay)) {
            return oldLastDay.plusMonths(months);
        }
        LocalDate fresh = lastDay(issuedOn);
        return fresh.isBefore(oldLastDay) ? oldLastDay : fresh;
    }
}
