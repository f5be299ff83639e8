package org.nishang.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;

/**
 * Which enterprises, on which day.
 *
 * @param knownOn the day at whose end the facts were known; {@code null} = now
 * @param region the beginning of the region's code; empty = all
 * @param role {@code null} = both
 * @param state {@code null} = any; {@code COMPLIANT} includes those that soon fall short
 * @param text part of the name, its pinyin or initials, or the social credit code; empty = all
 */
public record StaffingQuery(
        LocalDate day,
        @Nullable LocalDate knownOn,
        String region,
        @Nullable TrainingRole role,
        @Nullable StaffingState state,
        @Nullable SizeBand size,
        String text) {

    public static StaffingQuery on(LocalDate day) {
        return new StaffingQuery(day, null, "", null, null, null, "");
    }

    /** The same enterprises, whatever their state. */
    public StaffingQuery inAnyState() {
        return new StaffingQuery(day, knownOn, region, role, null, size, text);
    }
}
