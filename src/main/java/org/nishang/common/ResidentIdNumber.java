package org.nishang.common;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A resident identity number 公民身份号码, 18 characters with a right check character (GB 11643-1999). Never printed whole:
 * {@link #toString} masks it.
 */
public record ResidentIdNumber(String value) {

    public ResidentIdNumber {
        value = PlainCode.of(value);
        if (!value.matches("[0-9]{17}[0-9X]")) {
            throw new Refusal("common.resident-id.form").at(FieldName.DOCUMENT);
        }
        if (CheckCharacter.mod11Two(value.substring(0, 17)) != value.charAt(17)) {
            throw new Refusal("common.resident-id.check-character").at(FieldName.DOCUMENT);
        }
        birthDate(value);
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new Refusal("common.resident-id.birth-date").at(FieldName.DOCUMENT);
        }
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** GB/T 2261.1: 1 male, 2 female, from the sequence digit (odd = male). */
    public int sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? 1 : 2;
    }

    public String last4() {
        return value.substring(14);
    }

    /** {@code 330***********0012}. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + last4();
    }

    @Override
    public String toString() {
        return masked();
    }
}
