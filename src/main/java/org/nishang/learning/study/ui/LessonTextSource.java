package org.nishang.learning.study.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nishang.common.SearchText;
import org.nishang.course.CourseOutline;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.search.LessonSearch;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Addresses;
import org.nishang.ui.shell.PaletteSource;
import org.springframework.stereotype.Component;

/** What is said in the lessons that somebody may read: those of the courses in which they are or were enrolled. */
@Component
class LessonTextSource implements PaletteSource {

    private final LessonSearch search;
    private final Studying studying;
    private final CurrentUser user;

    LessonTextSource(LessonSearch search, Studying studying, CurrentUser user) {
        this.search = search;
        this.studying = studying;
        this.user = user;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public String kind() {
        return "lesson-text";
    }

    @Override
    public String title() {
        return "ui.palette.lesson-texts";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        return search.find(typed.typed(), language, readable(), MOST).stream()
                .map(hit -> found(hit, language, typed.typed()))
                .toList();
    }

    @Override
    public Optional<Found> again(String key, Locale language) {
        int slash = key.lastIndexOf('/');
        return search.at(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)), language, readable())
                .map(hit -> found(hit, language, ""))
                .findFirst();
    }

    private Predicate<CourseOutline> readable() {
        if (!user.may(Permission.LEARN) || user.learner().isEmpty()) {
            return course -> false;
        }
        var codes = studying.courses().stream()
                .filter(standing -> standing.enrolment().isPresent())
                .map(CourseStanding::course)
                .map(CourseOutline::code)
                .toList();
        return course -> codes.contains(course.code());
    }

    private static Found found(LessonSearch.Hit hit, Locale language, String typed) {
        String course = hit.course().code();
        var parameters = new TreeMap<>(Map.of("at", String.valueOf(hit.place())));
        if (!typed.isEmpty()) {
            parameters.put("find", typed);
        }
        return new Found(
                course + "/" + hit.lesson().id() + "/" + hit.place(),
                hit.text(),
                hit.lesson().title().in(language) + " · " + hit.course().title().in(language),
                Addresses.with(LearningNavigation.lesson(course, hit.lesson().id()), parameters));
    }
}
