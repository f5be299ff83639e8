package org.nishang.learning.study;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nishang.common.Inputs;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.common.register.ListColumn;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedInterval;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** When somebody studied a course, interval by interval, as a list. */
@Component
class EvidenceList extends ListSource<EvidenceList.Wanted, StudiedInterval> {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final EvidenceSheets sheets;
    private final CourseCatalogue courses;
    private final Texts texts;
    private final ZoneId zone;

    EvidenceList(EvidenceSheets sheets, CourseCatalogue courses, Texts texts, Clock clock) {
        super("study-evidence", texts.of("learning.evidence.list"), List.of());
        this.sheets = sheets;
        this.courses = courses;
        this.texts = texts;
        this.zone = clock.getZone();
    }

    /** @param course its code; empty = none was named */
    record Wanted(String person, Optional<String> course) {}

    @Override
    protected List<ListColumn<StudiedInterval>> columns(Wanted wanted) {
        return List.of(
                ofDay("day", texts.of("learning.evidence.day"), one -> LocalDate.ofInstant(one.from(), zone)),
                ofText("lesson", texts.of("learning.evidence.lesson"), one -> title(wanted, one.lesson())),
                ofCode(
                        "from",
                        texts.of("learning.evidence.from"),
                        one -> SECOND.format(one.from().atZone(zone))),
                ofCode(
                        "to",
                        texts.of("learning.evidence.to"),
                        one -> SECOND.format(one.to().atZone(zone))),
                ofNumber("seconds", texts.of("learning.evidence.seconds"), one ->
                        (int) one.length().toSeconds()),
                ofText(
                        "arrived",
                        texts.of("learning.evidence.arrived"),
                        one -> texts.of("learning.evidence.arrived." + (one.late() ? "late" : "at-once"))));
    }

    /** What is no longer taught has its id. */
    private Object title(Wanted wanted, String lesson) {
        return course(wanted).stream()
                .flatMap(course -> course.lessons().stream())
                .filter(one -> one.id().equals(lesson))
                .<Object>map(CourseOutline.Lesson::title)
                .findFirst()
                .orElse(lesson);
    }

    private Optional<CourseOutline> course(Wanted wanted) {
        return wanted.course().flatMap(courses::current);
    }

    @Override
    protected Wanted query(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("person", "course"));
        var codes = courses.current().stream().map(CourseOutline::code).toList();
        return new Wanted(
                parameters.getOrDefault("person", ""),
                Inputs.choice("course", parameters.get("course"), codes, Function.identity()));
    }

    @Override
    protected Text about(Wanted wanted) {
        return texts.filters()
                .by("learning.evidence.course", course(wanted).map(CourseOutline::title))
                .by("learning.evidence.version", course(wanted).map(CourseOutline::version))
                .text();
    }

    @Override
    protected Stream<StudiedInterval> rows(Wanted wanted, ListSort sort) {
        sort.none();
        return sheets
                .intervals(
                        new PersonId(Uuids.parse(wanted.person())),
                        wanted.course().orElse(""))
                .stream();
    }
}
