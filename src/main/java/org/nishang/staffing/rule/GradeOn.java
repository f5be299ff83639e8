package org.nishang.staffing.rule;

import org.nishang.common.Refusal;

/** A grade of a category scheme, as rules and lists name it: {@code CREDIT-2026/DISCREDITED}. */
public record GradeOn(String scheme, String grade) {

    /** @throws Refusal {@code staffing.grade.form} */
    public static GradeOn parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !text.matches("[A-Z0-9-]{1,16}/[A-Z0-9-]{1,16}")) {
            throw new Refusal("staffing.grade.form", text);
        }
        return new GradeOn(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return scheme + "/" + grade;
    }
}
