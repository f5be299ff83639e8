package org.nishang.learning.progress;

import java.util.List;

/**
 * Who stands where, and how many have come how far.
 *
 * @param rows whom the query asks for, by name
 * @param funnels of all whom its places and programme allow, course by course
 */
public record ProgressPage(List<ProgressRow> rows, List<CourseFunnel> funnels) {
    public ProgressPage {
        rows = List.copyOf(rows);
        funnels = List.copyOf(funnels);
    }
}
