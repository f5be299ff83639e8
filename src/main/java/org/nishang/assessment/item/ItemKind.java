package org.nishang.assessment.item;

import java.util.Arrays;

/** How an item is answered. */
public enum ItemKind {
    SINGLE("single"),
    MULTIPLE("multiple"),
    TRUE_FALSE("true-false"),
    FILL_IN("fill-in"),
    NUMERIC("numeric"),
    MATCHING("matching"),
    ORDERING("ordering"),
    HOT_SPOT("hot-spot"),
    SHORT_ANSWER("short-answer");

    private final String code;

    ItemKind(String code) {
        this.code = code;
    }

    /** The form used in content packs and by the exam sheet in the browser. */
    public String code() {
        return code;
    }

    public static ItemKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("item kind: " + code));
    }
}
