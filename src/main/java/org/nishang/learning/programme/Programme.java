package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.springframework.modulith.NamedInterface;

/**
 * What leads to a certificate of a role.
 *
 * @param plan which courses have to be passed
 * @param validTo first day on which nobody can enrol any more; {@code null} = open
 * @param version from 1; who has begun by one finishes it
 * @param begins the first day on which somebody begins by this version
 */
@NamedInterface("api")
public record Programme(
        String code,
        TrainingRole role,
        Text title,
        ProgrammeKind kind,
        ProgrammePlan plan,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version,
        LocalDate begins) {

    /** The first version of one that asks for each of its courses, in any order. */
    public Programme(
            String code,
            TrainingRole role,
            Text title,
            ProgrammeKind kind,
            List<String> courses,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(code, role, title, kind, ProgrammePlan.plain(courses), validFrom, validTo, 1, validFrom);
    }

    /** Codes of all courses that it names, in their order; of a choice not all have to be passed. */
    public List<String> courses() {
        return plan.courses();
    }

    /** Another plan of it, from a day on. */
    Programme from(LocalDate day, ProgrammePlan other) {
        return new Programme(code, role, title, kind, other, validFrom, validTo, version, day);
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
