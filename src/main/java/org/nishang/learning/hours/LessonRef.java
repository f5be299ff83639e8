package org.nishang.learning.hours;

import org.nishang.common.Refusal;

/** A lesson of a course, whatever its version. */
public record LessonRef(String course, String lesson) {

    /** @throws Refusal {@code learning.hours.malformed} if the text is not {@code COURSE/lesson} */
    public static LessonRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new Refusal("learning.hours.malformed");
        }
        return new LessonRef(text.substring(0, slash), text.substring(slash + 1));
    }

    /** {@code C04/cords}: the form in tables and addresses. */
    @Override
    public String toString() {
        return course + "/" + lesson;
    }
}
