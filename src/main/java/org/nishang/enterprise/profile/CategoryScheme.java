package org.nishang.enterprise.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.springframework.modulith.NamedInterface;

/** A way in which authorities grade enterprises, for the time that it was in force; grades best first. */
@NamedInterface("api")
public record CategoryScheme(
        String code,
        Text name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Grade> grades) {

    public record Grade(String code, Text name) {}
}
