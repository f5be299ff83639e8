package org.nishang.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Mondays to Fridays. Public holidays are among them: a day that is reckoned without them is never later than the law
 * asks for.
 */
public final class WorkingDays {

    private WorkingDays() {}

    /** @return the last of so many working days after the day, which does not count itself */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (last.getDayOfWeek() != DayOfWeek.SATURDAY && last.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return last;
    }
}
