package org.nishang.course;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** For whom a course is: two roles that are certified, and those who look after the training of an enterprise. */
public enum Audience {
    DECLARANT("D"),
    AUDITOR("A"),
    CONTACT("T");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** As packs write it: {@code D}, {@code A} or {@code T}. */
    String code() {
        return code;
    }

    static Optional<Audience> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** All codes in one line, for who wrote another. */
    static String codes() {
        return Arrays.stream(values()).map(Audience::code).collect(Collectors.joining(", "));
    }
}
