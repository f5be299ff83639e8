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
 * @param courses codes of the courses that have to be passed, in their order
 * @param validTo first day on which nobody can enrol any more; {@code null} = open
 */
@NamedInterface("api")
public record Programme(
        String code,
        TrainingRole role,
        Text title,
        ProgrammeKind kind,
        List<String> courses,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Programme {
        courses = List.copyOf(courses);
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
