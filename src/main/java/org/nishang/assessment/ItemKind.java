package org.nishang.assessment;

import java.util.Arrays;

/** How an item is answered. */
enum ItemKind {
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
    String code() {
        return code;
    }

    static ItemKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("item kind: " + code));
    }
}
