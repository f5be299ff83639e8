package org.nishang.certificate.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;

/** A role as {@code D} or {@code A} in its column. */
@Converter
public class TrainingRoleCode implements AttributeConverter<TrainingRole, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TrainingRole role) {
        return role == null ? null : role.code();
    }

    @Override
    public @Nullable TrainingRole convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : TrainingRole.of(code);
    }
}
