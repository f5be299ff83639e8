package org.nishang.staffing.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.book.StaffingState;

/**
 * A line of the staffing list.
 *
 * @param shortOn first day within a year on which it is short if nobody renews; the day asked for itself where it is
 *     short already
 */
public record StaffingEntry(
        StaffingRow row, StaffingState state, @Nullable LocalDate shortOn) {}
