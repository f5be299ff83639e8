package org.nishang.learning.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.common.Text;

/**
 * How many have come how far with a course.
 *
 * @param reached by step, each with those who have come further
 */
public record CourseFunnel(String course, Text title, Map<ProgressStep, Integer> reached) {

    /** One of each course, in the order in which they come. */
    static List<CourseFunnel> of(List<ProgressRow> rows) {
        var byCourse = new LinkedHashMap<String, CourseFunnel>();
        for (ProgressRow row : rows) {
            var funnel = byCourse.computeIfAbsent(
                    row.course(), code -> new CourseFunnel(code, row.title(), new LinkedHashMap<>()));
            for (ProgressStep step : ProgressStep.values()) {
                funnel.reached().merge(step, step.compareTo(row.step()) <= 0 ? 1 : 0, Integer::sum);
            }
        }
        return List.copyOf(byCourse.values());
    }

    public int at(ProgressStep step) {
        return reached.getOrDefault(step, 0);
    }
}
