package org.nishang.course;

import java.util.List;
import java.util.Map;
import org.nishang.regulation.Fact;

/**
 * A pack that was read and found right.
 *
 * @param sha256 of all its files
 * @param texts Markdown by {@code lesson.language}
 * @param pictures by file name, e.g. {@code cord-zones.zh.svg}
 */
record CoursePack(
        CourseOutline outline,
        String sha256,
        List<Fact> facts,
        List<PackItem> items,
        Map<String, String> texts,
        Map<String, Picture> pictures) {}
