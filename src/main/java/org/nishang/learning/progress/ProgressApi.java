package org.nishang.learning.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.platform.web.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stands where, for programs. */
@RestController
class ProgressApi {

    private static final int MOST = 1000;

    private final Progress progress;
    private final CourseCatalogue courses;

    ProgressApi(Progress progress, CourseCatalogue courses) {
        this.progress = progress;
        this.courses = courses;
    }

    /**
     * @param id what {@code after} takes
     * @param document masked
     * @param hours with two places, as text, so that no program rounds them
     */
    record Row(
            String id,
            UUID person,
            String name,
            String document,
            String enterprises,
            String programme,
            String course,
            LocalDate enrolledOn,
            ProgressStep state,
            boolean late,
            String hours,
            String creditHours,
            int tries,
            Missing missing,
            @Nullable LocalDate passedOn,
            @Nullable String certificate) {}

    record Missing(int lessons, int checks, boolean exam) {}

    /** By name; {@code after} = the id of the last row of the page before. */
    @GetMapping("/api/v1/progress")
    @Asked({"q", "course", "state", "pace", "asOf", "region", "enterprise", "programme", "limit", "after"})
    List<Row> progress(@RequestParam Map<String, String> parameters) {
        var asked = new HashMap<>(parameters);
        asked.keySet().removeAll(Set.of("limit", "after"));
        var query = ProgressQuery.of(
                asked, courses.current().stream().map(CourseOutline::code).toList());
        int limit = Inputs.between(
                1, MOST, "limit", (int) Inputs.number("limit", parameters.getOrDefault("limit", "" + MOST)));
        String after = parameters.getOrDefault("after", "");
        var rows = progress.rows(query).stream().map(ProgressApi::row);
        return (after.isEmpty()
                        ? rows
                        : rows.dropWhile(row -> !row.id().equals(after)).skip(1))
                .limit(limit)
                .toList();
    }

    private static Row row(ProgressRow row) {
        return new Row(
                row.id(),
                row.person().value(),
                row.name(),
                row.document(),
                row.enterprises(),
                row.programme(),
                row.course(),
                row.enrolledOn(),
                row.step(),
                row.isLate(),
                row.hours().toPlainString(),
                row.creditHours().toPlainString(),
                row.tries(),
                new Missing(row.lessonsLeft(), row.checksLeft(), row.isExamLeft()),
                row.passedOn(),
                row.certificate());
    }
}
