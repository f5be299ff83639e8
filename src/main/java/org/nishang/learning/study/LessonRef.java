package org.nishang.learning.study;

/** A lesson of a course, whatever its version. */
public record LessonRef(String course, String lesson) {

    static LessonRef parse(String text) {
        int slash = text.indexOf('/');
        return new LessonRef(text.substring(0, slash), text.substring(slash + 1));
    }

    /** {@code C04/cords}: the form in tables and addresses. */
    @Override
    public String toString() {
        return course + "/" + lesson;
    }
}
