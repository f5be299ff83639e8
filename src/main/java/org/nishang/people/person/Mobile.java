package org.nishang.people.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.PlainCode;
import org.nishang.common.Refusal;

/** Mobile numbers of the mainland. */
public final class Mobile {

    private Mobile() {}

    /**
     * Without spaces, hyphens and the country's code; nothing where nothing was given.
     *
     * @throws Refusal {@code people.mobile-form}
     */
    public static @Nullable String tidy(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return find(typed).orElseThrow(() -> new Refusal("people.mobile-form").at(FieldName.MOBILE));
    }

    /** @return without spaces and hyphens; empty if it is no mobile number */
    public static Optional<String> find(String typed) {
        String digits = PlainCode.of(typed).replaceFirst("^(\\+|00)86", "").replace("-", "");
        return Optional.of(digits).filter(number -> number.matches("1[3-9][0-9]{9}"));
    }

    /** {@code 138****5678}; empty where none is known. */
    public static String masked(@Nullable String mobile) {
        return mobile == null || mobile.length() < 8
                ? ""
                : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
    }
}
