package org.nishang.people.person;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/** Mobile numbers of the mainland. */
public final class Mobile {

    private Mobile() {}

    /**
     * Without spaces and hyphens; nothing where nothing was given.
     *
     * @throws Refusal {@code people.mobile-form}
     */
    public static @Nullable String tidy(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!digits.matches("1[3-9][0-9]{9}")) {
            throw new Refusal("people.mobile-form");
        }
        return digits;
    }

    /** {@code 138****5678}; empty where none is known. */
    public static String masked(@Nullable String mobile) {
        return mobile == null || mobile.length() < 8
                ? ""
                : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
    }
}
