package org.nishang.certificate.life;

import java.time.LocalDate;
import org.nishang.certificate.rule.CertificationRule;

/**
 * How a certificate issued on a day goes on from the one that its holder has, or had.
 *
 * @param lastDay of the new one
 */
public record Succession(Kind kind, LocalDate lastDay) {

    enum Kind {
        /** From nothing: the first one, or the old one ended too long ago. */
        FIRST,
        /** Before the window: it begins on the day of issue. */
        EARLY,
        /** In the window: it runs on from the old last day. */
        IN_WINDOW,
        /** After the old last day, and still from it: the authority allows so many days. */
        LATE;

        boolean isRenewal() {
            return this != FIRST;
        }
    }

    static Succession first(CertificationRule rule, LocalDate day) {
        return new Succession(Kind.FIRST, rule.validity().lastDay(day));
    }

    public static Succession of(CertificationRule rule, LocalDate oldLastDay, LocalDate day) {
        if (!day.isAfter(oldLastDay)) {
            var validity = rule.validity();
            return new Succession(
                    validity.inWindow(day, oldLastDay) ? Kind.IN_WINDOW : Kind.EARLY,
                    validity.renewedLastDay(day, oldLastDay));
        }
        return day.isAfter(rule.closes(oldLastDay))
                ? first(rule, day)
                : new Succession(
                        Kind.LATE, oldLastDay.plusMonths(rule.validity().months()));
    }
}
