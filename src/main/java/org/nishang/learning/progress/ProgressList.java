package org.nishang.learning.progress;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofDecimal;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Who stands where, as a list. */
@Component
class ProgressList extends ListSource<ProgressQuery, ProgressRow> {

    private final Progress progress;
    private final CourseCatalogue courses;
    private final Texts texts;

    ProgressList(Progress progress, CourseCatalogue courses, Texts texts) {
        super(
                "progress",
                texts.of("learning.progress.list"),
                List.of(
                        ofText("person", texts.of("learning.progress.person"), ProgressRow::name),
                        ofCode("document", texts.of("learning.progress.document"), ProgressRow::document),
                        ofText("enterprise", texts.of("learning.progress.enterprise"), ProgressRow::enterprises),
                        ofText("course", texts.of("learning.progress.course"), ProgressRow::title),
                        ofDay("enrolled", texts.of("learning.progress.enrolled"), ProgressRow::enrolledOn),
                        ofText(
                                "state",
                                texts.of("learning.progress.state"),
                                row -> texts.of("learning.progress.state." + row.step())),
                        ofText(
                                "pace",
                                texts.of("learning.progress.pace"),
                                row -> texts.of("learning.progress.pace." + (row.isLate() ? "LATE" : "IN_TIME"))),
                        ofNumber("lessons-left", texts.of("learning.progress.lessons-left"), ProgressRow::lessonsLeft),
                        ofNumber("checks-left", texts.of("learning.progress.checks-left"), ProgressRow::checksLeft),
                        ofDecimal("hours", texts.of("learning.progress.hours"), ProgressRow::hours),
                        ofNumber("tries", texts.of("learning.progress.tries"), ProgressRow::tries),
                        ofDay("passed", texts.of("learning.progress.passed"), ProgressRow::passedOn),
                        ofCode("certificate", texts.of("learning.progress.certificate"), ProgressRow::certificate)));
        this.progress = progress;
        this.courses = courses;
        this.texts = texts;
    }

    @Override
    protected ProgressQuery query(Map<String, String> parameters) {
        return ProgressQuery.of(
                parameters, courses.current().stream().map(CourseOutline::code).toList());
    }

    @Override
    protected Text about(ProgressQuery query) {
        return texts.filters()
                .by("learning.progress.as-of", query.asOf())
                .by(
                        "learning.progress.course",
                        query.course().flatMap(courses::current).map(CourseOutline::title))
                .byConstant("learning.progress.state", "learning.progress.state.", query.step())
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<ProgressRow> rows(ProgressQuery query, ListSort sort) {
        return sort.sorted(progress.rows(query), ProgressOrder.class);
    }
}
