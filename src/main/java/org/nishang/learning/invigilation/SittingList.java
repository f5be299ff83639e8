package org.nishang.learning.invigilation;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Who sits an exam at this moment as a list. */
@Component
class SittingList extends ListSource<SittingQuery, SittingRow> {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ExamInvigilation invigilation;
    private final CourseCatalogue courses;
    private final Texts texts;

    SittingList(ExamInvigilation invigilation, CourseCatalogue courses, Texts texts, Clock clock) {
        super(
                "exam-sittings",
                texts.of("learning.sittings.list"),
                List.of(
                        ofText("person", texts.of("learning.sittings.person"), SittingRow::name),
                        ofCode("document", texts.of("learning.sittings.document"), SittingRow::document),
                        ofText("exam", texts.of("learning.sittings.exam"), row -> title(courses, row.exam())),
                        ofText(
                                "state",
                                texts.of("learning.sittings.state"),
                                row -> texts.of("learning.sittings.state." + row.state())),
                        ofCode("left", texts.of("learning.sittings.left"), row -> left(row.left())),
                        ofText(
                                "answered",
                                texts.of("learning.sittings.answered"),
                                row -> texts.of("learning.sittings.answered.of", row.answered(), row.questions())),
                        ofCode("saved", texts.of("learning.sittings.saved"), row -> saved(row, clock.getZone())),
                        ofNumber("added", texts.of("learning.sittings.added-minutes"), row ->
                                (int) Math.ceilDiv(row.added().toSeconds(), 60))));
        this.invigilation = invigilation;
        this.courses = courses;
        this.texts = texts;
    }

    private static Object title(CourseCatalogue courses, String exam) {
        return courses.current(exam).<Object>map(CourseOutline::title).orElse(exam);
    }

    private static String left(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    private static @Nullable String saved(SittingRow row, ZoneId zone) {
        var at = row.savedAt();
        return at == null ? null : SECOND.format(at.atZone(zone));
    }

    @Override
    protected SittingQuery query(Map<String, String> parameters) {
        return SittingQuery.of(
                parameters, courses.current().stream().map(CourseOutline::code).toList());
    }

    @Override
    protected Text about(SittingQuery query) {
        return texts.filters()
                .by("learning.sittings.exam", query.exam().map(exam -> title(courses, exam)))
                .byConstant("learning.sittings.state", "learning.sittings.state.", query.state())
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<SittingRow> rows(SittingQuery query, ListSort sort) {
        return sort.sorted(query.among(invigilation.running()), SittingOrder.class);
    }
}
