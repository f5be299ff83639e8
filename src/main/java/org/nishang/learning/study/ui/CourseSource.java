package org.nishang.learning.study.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.SearchText;
import org.nishang.course.CourseOutline;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.Studying;
import org.nishang.ui.shell.PaletteSource;
import org.springframework.stereotype.Component;

/** Courses that a learner may take and their lessons, for the search over everything. */
@Component
class CourseSource implements PaletteSource {

    private final Studying studying;
    private final CurrentUser user;

    CourseSource(Studying studying, CurrentUser user) {
        this.studying = studying;
        this.user = user;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String kind() {
        return "course";
    }

    @Override
    public String title() {
        return "ui.palette.courses";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        return all(language)
                .filter(found -> typed.isSpokenIn(found.name(), found.key()))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<Found> again(String key, Locale language) {
        return all(language).filter(found -> found.key().equals(key)).findFirst();
    }

    private Stream<Found> all(Locale language) {
        return user.may(Permission.LEARN) && user.learner().isPresent()
                ? studying.courses().stream().flatMap(course -> withLessons(course, language))
                : Stream.empty();
    }

    /** A course comes before its lessons. */
    private static Stream<Found> withLessons(CourseStanding standing, Locale language) {
        CourseOutline course = standing.course();
        String title = course.title().in(language);
        var itself = new Found(course.code(), title, course.code(), LearningNavigation.course(course.code()));
        // Lessons are read by those who are enrolled.
        var lessons = standing.enrolment().isEmpty()
                ? Stream.<Found>of()
                : course.lessons().stream()
                        .map(lesson -> new Found(
                                course.code() + "/" + lesson.id(),
                                lesson.title().in(language),
                                title,
                                LearningNavigation.lesson(course.code(), lesson.id())));
        return Stream.concat(Stream.of(itself), lessons);
    }
}
