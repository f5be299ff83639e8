package org.nishang.learning.search;

import java.util.List;
import java.util.Locale;
import org.nishang.course.CourseOutline;

/**
 * A text of a course that can be found.
 *
 * @param place the block of the lesson, from 1; 0 = what the lesson rests on
 * @param sought the text as it is looked through
 */
record Passage(Kind kind, CourseOutline course, CourseOutline.Lesson lesson, int place, String text, String sought) {

    /** In the order in which they are shown. */
    enum Kind {
        WORD,
        TEXT,
        FACT
    }

    private static final int BEFORE = 12;
    private static final int LONGEST = 64;
    private static final String GAP = "…";

    static Passage of(Kind kind, CourseOutline course, CourseOutline.Lesson lesson, int place, String said) {
        String plain = said.replaceAll("\\s+", " ");
        return new Passage(kind, course, lesson, place, plain, plain.toLowerCase(Locale.ROOT));
    }

    boolean says(List<String> words) {
        return words.stream().allMatch(sought::contains);
    }

    /** What is said around a word; of a word that is explained, its beginning. */
    String around(String word) {
        int from = kind == Kind.WORD ? 0 : Math.max(0, sought.indexOf(word) - BEFORE);
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? GAP : "") + text.substring(from, to).strip() + (to < text.length() ? GAP : "");
    }
}
