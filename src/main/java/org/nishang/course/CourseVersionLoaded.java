package org.nishang.course;

import java.util.List;

/** A version of a course came in from its pack; its items are for the item bank, in the same transaction. */
public record CourseVersionLoaded(CourseOutline course, List<PackItem> items) {}
