package org.nishang.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.course.Basis;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.HeldRoles;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.springframework.stereotype.Component;

/**
 * Makes a refresher of what has changed since a holder's certificate: lessons that teach a fact which began or ended
 * after it, and those whose text is not that of the version of that day. Where no version of that day is stored, only
 * facts tell.
 */
@Component
class Refreshers {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final HeldRoles held;
    private final CourseCatalogue courses;
    private final Clock clock;

    Refreshers(HeldRoles held, CourseCatalogue courses, Clock clock) {
        this.held = held;
        this.courses = courses;
        this.clock = clock;
    }

    /** @return empty where all lessons are asked for, or none by another rule */
    Optional<Refresher> of(PersonId person, Programme programme, Enrolment enrolment, CourseOutline course) {
        if (programme.kind() != ProgrammeKind.REFRESHER) {
            return Optional.empty();
        }
        var begun = LocalDate.ofInstant(enrolment.enrolledAt(), clock.getZone());
        return held.issuedOn(person, programme.role(), begun).map(since -> of(course, since));
    }

    private Refresher of(CourseOutline course, LocalDate since) {
        var today = LocalDate.now(clock);
        var then = courses.asOf(
                course.code(), since.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return new Refresher(
                since,
                course.lessons().stream()
                        .filter(lesson -> courses.basis(course.id(), lesson.id()).stream()
                                .noneMatch(fact -> hasChanged(fact, since, today)))
                        .filter(lesson -> then.filter(old -> !saysTheSame(old, course, lesson.id()))
                                .isEmpty())
                        .map(CourseOutline.Lesson::id)
                        .collect(Collectors.toSet()));
    }

    private static boolean hasChanged(Basis fact, LocalDate since, LocalDate today) {
        return isWithin(fact.validFrom(), since, today)
                || Optional.ofNullable(fact.validTo())
                        .filter(end -> isWithin(end, since, today))
                        .isPresent();
    }

    private static boolean isWithin(LocalDate day, LocalDate since, LocalDate today) {
        return day.isAfter(since) && !day.isAfter(today);
    }

    private boolean saysTheSame(CourseOutline old, CourseOutline now, String lesson) {
        return old.lessons().stream().anyMatch(one -> one.id().equals(lesson))
                && LANGUAGES.stream()
                        .allMatch(language -> courses.blocks(old.id(), lesson, language)
                                .equals(courses.blocks(now.id(), lesson, language)));
    }
}
