package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.rule.GradeOn;

/** Parameters of staffing lists as they stand in URLs; what is not understood is refused. */
public final class Parameters {

    private Parameters() {}

    /** @throws org.nishang.common.Refusal {@code common.input.day} */
    public static Optional<LocalDate> day(Map<String, String> parameters, String name) {
        return Inputs.day(name, parameters.get(name));
    }

    public static String region(Map<String, String> parameters) {
        return Inputs.regionPrefix(parameters.get("region"));
    }

    public static @Nullable TrainingRole role(Map<String, String> parameters) {
        return Inputs.role(parameters.get("role")).orElse((TrainingRole) null);
    }

    public static @Nullable GradeOn grade(Map<String, String> parameters) {
        String grade = parameters.getOrDefault("grade", "");
        if (grade.isBlank()) {
            return null;
        }
        String[] parts = grade.split("/", -1);
        if (parts.length != 2) {
            throw new Refusal("common.input.choice", "grade", grade, "SCHEME/GRADE");
        }
        return new GradeOn(parts[0], parts[1]);
    }

    public static <E extends Enum<E>> Optional<E> constant(Map<String, String> parameters, String name, Class<E> type) {
        return Inputs.constant(name, parameters.get(name), type);
    }
}
