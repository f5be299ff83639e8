package org.nishang.common;

import java.util.Arrays;

/** What a person is trained for: declarant 报检员 or internal auditor 内审员. */
public enum TrainingRole {
    DECLARANT('D'),
    AUDITOR('A');

    private final char code;

    TrainingRole(char code) {
        this.code = code;
    }

    /** {@code D} or {@code A}: the form used in tables, registers, certificate numbers and the API. */
    public String code() {
        return String.valueOf(code);
    }

    /** @throws Refusal {@code common.unknown-role} if the code is neither {@code D} nor {@code A} */
    public static TrainingRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-role", code));
    }
}
