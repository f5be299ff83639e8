package org.nishang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.FieldName;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;

/**
 * A role that an account has, and when.
 *
 * @param fromDay the first day; {@code null} = always before
 * @param untilDay the last day; {@code null} = for good
 */
@Embeddable
public record RoleGrant(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        AccountRole role,

        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay)
        implements Serializable {

    private static final String TO = "..";

    public RoleGrant {
        if (fromDay != null && untilDay != null && untilDay.isBefore(fromDay)) {
            throw new Refusal("identity.account.period", fromDay, untilDay).at(FieldName.UNTIL);
        }
    }

    public static RoleGrant always(AccountRole role) {
        return new RoleGrant(role, null, null);
    }

    /**
     * @param days the first and the last one, as in {@code 2026-12-01..2027-03-31}; each may be missing, the dots not
     * @throws Refusal {@code identity.account.days-form} if they are written in another way
     */
    public static RoleGrant during(AccountRole role, String days) {
        int dots = days.indexOf(TO);
        if (dots < 0) {
            throw new Refusal("identity.account.days-form", days).at(FieldName.UNTIL);
        }
        return new RoleGrant(
                role,
                Inputs.day(role.name(), days.substring(0, dots)).orElse(null),
                Inputs.day(role.name(), days.substring(dots + TO.length())).orElse(null));
    }

    /** The days as {@link #during} reads them; empty where they have no bound. */
    public Optional<String> days() {
        return fromDay == null && untilDay == null
                ? Optional.empty()
                : Optional.of((fromDay == null ? "" : fromDay) + TO + (untilDay == null ? "" : untilDay));
    }

    /**
     * That a role is in force on a day, for every query that looks for who has one.
     *
     * @param r alias of table {@code account_role}
     * @param day a parameter ({@code :day}), a column or another expression
     */
    public static Condition inForceOn(String r, String day) {
        return Condition.of("((%1$s.from_day is null or %1$s.from_day <= %2$s) and %3$s)", r, day, notOverOn(r, day));
    }

    /** That a role is in force on the day or will be. */
    public static Condition notOverOn(String r, String day) {
        return Condition.of("(%1$s.until_day is null or %1$s.until_day >= %2$s)", r, day);
    }

    public boolean isInForceOn(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (untilDay == null || !day.isAfter(untilDay));
    }

    boolean lastsFrom(LocalDate day) {
        return isInForceOn(day) && untilDay == null;
    }

    /** As the log has it: {@code LEARNER} or {@code LEARNER[2026-12-01..2027-03-31]}. */
    String inWords() {
        return days().map(some -> "%s[%s]".formatted(role, some)).orElse(role.name());
    }
}
