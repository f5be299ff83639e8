package org.nishang.staffing.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.SearchText;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.Needs;
import org.springframework.modulith.NamedInterface;

/**
 * An enterprise active on a day: its size and its certified people.
 *
 * @param regionName the code where the region is not in the table
 * @param grade on that day; null = none recorded
 * @param headcount the latest declared by that day; {@code null} = not declared
 * @param declaredFor the day that headcount was declared for
 */
@NamedInterface("api")
public record StaffingRow(
        EnterpriseId enterprise,
        String uscc,
        String name,
        String namePinyin,
        String nameInitials,
        String region,
        Text regionName,
        @Nullable GradeOn grade,
        @Nullable Integer headcount,
        @Nullable LocalDate declaredFor,
        Needs declarants,
        Needs auditors) {

    public Needs of(TrainingRole role) {
        return switch (role) {
            case DECLARANT -> declarants;
            case AUDITOR -> auditors;
        };
    }

    public boolean isDeclared() {
        return headcount != null;
    }

    /** Whether it is known what is required: a headcount is declared and a rule is known. */
    public boolean isAssessed() {
        return isDeclared() && declarants.required() != null;
    }

    /** @param role {@code null} = both */
    public boolean isCompliant(@Nullable TrainingRole role) {
        return isAssessed() && !isShort(role);
    }

    /** Whether the declaration that counts on the day was more than a year old then. */
    public boolean isStale(LocalDate day) {
        return declaredFor != null && declaredFor.isBefore(day.minusYears(1));
    }

    /** @param role {@code null} = any role */
    public boolean isShort(@Nullable TrainingRole role) {
        return role == null ? declarants.isShort() || auditors.isShort() : of(role).isShort();
    }

    /** People missing: of the role, or of both. */
    public int missing(@Nullable TrainingRole role) {
        return role == null ? declarants.missing() + auditors.missing() : of(role).missing();
    }

    /** Name, its pinyin or initials, or social credit code contains the text. */
    public boolean matches(String text) {
        var search = SearchText.of(text);
        return search.isIn(name, uscc)
                || nameInitials.startsWith(search.letters())
                || namePinyin.replace(" ", "").contains(search.letters());
    }
}
