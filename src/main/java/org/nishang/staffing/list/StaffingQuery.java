package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.Parameters;
import org.nishang.staffing.book.SizeBand;
import org.nishang.staffing.book.StaffingState;
import org.nishang.staffing.rule.GradeOn;
import org.springframework.modulith.NamedInterface;

/**
 * Which enterprises, on which day.
 *
 * @param knownOn the day at whose end the facts were known; {@code null} = now
 * @param region the beginning of the region's code; empty = all
 * @param role {@code null} = both
 * @param state {@code null} = any; {@code COMPLIANT} includes those that soon fall short
 * @param text part of the name, its pinyin or initials, or the social credit code; empty = all
 */
@NamedInterface("api")
public record StaffingQuery(
        LocalDate day,
        @Nullable LocalDate knownOn,
        String region,
        @Nullable TrainingRole role,
        @Nullable StaffingState state,
        @Nullable SizeBand size,
        @Nullable GradeOn grade,
        String text) {

    /**
     * As the URL of the list says it; what is not understood is refused.
     *
     * @param parameters {@code asOf}, {@code knownOn}, {@code region}, {@code role}, {@code state}, {@code size},
     *     {@code grade}, {@code q}
     */
    public static StaffingQuery of(Map<String, String> parameters, LocalDate today) {
        Inputs.refuseOthers(
                parameters.keySet(), Set.of("asOf", "knownOn", "region", "role", "state", "size", "grade", "q"));
        return new StaffingQuery(
                Parameters.day(parameters, "asOf").orElse(today),
                Parameters.day(parameters, "knownOn").orElse(null),
                Parameters.region(parameters),
                Parameters.role(parameters),
                Parameters.constant(parameters, "state", StaffingState.class).orElse(null),
                Parameters.constant(parameters, "size", SizeBand.class).orElse(null),
                Parameters.grade(parameters),
                parameters.getOrDefault("q", ""));
    }

    public static StaffingQuery on(LocalDate day) {
        return new StaffingQuery(day, null, "", null, null, null, null, "");
    }

    /** The same enterprises, whatever their state. */
    public StaffingQuery inAnyState() {
        return new StaffingQuery(day, knownOn, region, role, null, size, grade, text);
    }
}
