package org.nishang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
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

    public RoleGrant {
        if (fromDay != null && untilDay != null && untilDay.isBefore(fromDay)) {
            throw new Refusal("identity.account.period", fromDay, untilDay).at(FieldName.UNTIL);
        }
    }

    public static RoleGrant always(AccountRole role) {
        return new RoleGrant(role, null, null);
    }

    public boolean isInForceOn(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (untilDay == null || !day.isAfter(untilDay));
    }

    boolean lastsFrom(LocalDate day) {
        return isInForceOn(day) && untilDay == null;
    }

    /** As the log has it: {@code LEARNER} or {@code LEARNER[2026-12-01..2027-03-31]}. */
    String inWords() {
        return fromDay == null && untilDay == null
                ? role.name()
                : "%s[%s..%s]".formatted(role, fromDay == null ? "" : fromDay, untilDay == null ? "" : untilDay);
    }
}
