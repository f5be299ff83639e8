package org.nishang.learning.offline;

import java.util.List;

/**
 * The texts of a course in one language, as a device keeps them. Nothing in it is about anybody.
 *
 * @param version of the course, in words
 * @param pictures where they are
 */
record KeptCourse(String course, String version, String title, List<Lesson> lessons, List<String> pictures) {

    /**
     * @param html safe to put into a page as it is
     * @param basis what it rests on
     */
    record Lesson(String id, String title, int minutes, String html, List<Basis> basis) {}

    record Basis(String statement, String source) {}
}
