package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.rule.GradeOn;

/** Parameters of lists as they stand in URLs; a word that is not understood restricts nothing, a day is refused. */
public final class Parameters {

    private Parameters() {}

    /** @throws org.nishang.common.Refusal {@code common.input.day} */
    public static Optional<LocalDate> day(Map<String, String> parameters, String name) {
        return Inputs.day(name, parameters.get(name));
    }

    public static String region(Map<String, String> parameters) {
        String region = parameters.getOrDefault("region", "");
        return region.matches("[0-9]{2,6}") ? region : "";
    }

    public static @Nullable TrainingRole role(Map<String, String> parameters) {
        return Arrays.stream(TrainingRole.values())
                .filter(role -> role.code().equals(parameters.get("role")))
                .findFirst()
                .orElse(null);
    }

    public static @Nullable GradeOn grade(Map<String, String> parameters) {
        String[] parts = parameters.getOrDefault("grade", "").split("/", -1);
        return parts.length == 2 ? new GradeOn(parts[0], parts[1]) : null;
    }

    public static <E extends Enum<E>> Optional<E> constant(Map<String, String> parameters, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(parameters.get(name)))
                .findFirst();
    }
}
