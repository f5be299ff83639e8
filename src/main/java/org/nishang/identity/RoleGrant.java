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
import org.nishang.common.OpenDays;

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
        new OpenDays(fromDay, untilDay);
    }

    public static RoleGrant always(AccountRole role) {
        return new RoleGrant(role, null, null);
    }

    /** @param days as {@link OpenDays#read} reads them */
    public static RoleGrant during(AccountRole role, String days) {
        var read = OpenDays.read(role.name(), days);
        return new RoleGrant(role, read.first(), read.last());
    }

    OpenDays when() {
        return new OpenDays(fromDay, untilDay);
    }

    /** The days as {@link #during} reads them; empty where they have no bound. */
    public Optional<String> days() {
        return when().text();
    }

    /**
     * That a role is in force on a day, for every query that looks for who has one.
     *
     * @param r alias of table {@code account_role}
     * @param day a parameter ({@code :day}), a column or another expression
     */
    public static Condition inForceOn(String r, String day) {
        return OpenDays.holding(r, day);
    }

    /** That a role is in force on the day or will be. */
    public static Condition notOverOn(String r, String day) {
        return OpenDays.notOver(r, day);
    }

    public boolean isInForceOn(LocalDate day) {
        return when().contains(day);
    }

    boolean lastsFrom(LocalDate day) {
        return isInForceOn(day) && untilDay == null;
    }

    /** As the log has it: {@code LEARNER} or {@code LEARNER[2026-12-01..2027-03-31]}. */
    String inWords() {
        return days().map(some -> "%s[%s]".formatted(role, some)).orElse(role.name());
    }
}
