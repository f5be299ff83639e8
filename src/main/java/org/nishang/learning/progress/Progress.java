package org.nishang.learning.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.assessment.paper.CourseChecks;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.learning.hours.CreditHours;
import org.nishang.learning.programme.CertificatesOfEnrolments;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who within the own scope stands where with which course, on any day. Of several ways through a course the newest
 * counts.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_STAFF + "')")
public class Progress {

    private final ProgressFacts facts;
    private final AskedCourses asked;
    private final CourseCatalogue courses;
    private final CheckQuestions questions;
    private final CertificatesOfEnrolments certificates;
    private final Clock clock;

    Progress(
            ProgressFacts facts,
            AskedCourses asked,
            CourseCatalogue courses,
            CheckQuestions questions,
            CertificatesOfEnrolments certificates,
            Clock clock) {
        this.facts = facts;
        this.asked = asked;
        this.courses = courses;
        this.questions = questions;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** By name; courses that are no longer taught are left out, and those of a choice that nobody waits for. */
    public List<ProgressRow> rows(ProgressQuery query) {
        return query.among(everybody(query));
    }

    /** The same with the funnels, both of one reading: at the size of a region it is what a page costs. */
    public ProgressPage page(ProgressQuery query) {
        var all = everybody(query);
        return new ProgressPage(query.among(all), CourseFunnel.of(all));
    }

    private List<ProgressRow> everybody(ProgressQuery query) {
        var today = LocalDate.now(clock);
        var day = query.asOf().orElse(today);
        Instant until = day.isBefore(today)
                ? day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()
                : clock.instant();
        var found = asked.among(facts.of(query, day, until));
        var numbers = certificates.numbers(
                found.stream().map(ProgressFacts.Fact::enrolment).distinct().toList());
        Map<String, CourseChecks> checks = new HashMap<>();
        var seen = new HashSet<String>();
        var rows = new ArrayList<ProgressRow>();
        for (ProgressFacts.Fact fact : found) {
            var course = courses.current(fact.course());
            if (course.isPresent() && seen.add(fact.person() + " " + fact.course())) {
                var wanted = checks.computeIfAbsent(fact.course(), code -> questions.of(course.get()));
                rows.add(row(fact, course.get(), wanted, certificate(fact, numbers, day), day));
            }
        }
        return rows;
    }

    private static @Nullable String certificate(
            ProgressFacts.Fact fact, Map<UUID, List<String>> numbers, LocalDate day) {
        return Optional.ofNullable(fact.completedOn())
                .filter(completed -> !completed.isAfter(day))
                .flatMap(completed -> numbers.getOrDefault(fact.enrolment(), List.of()).stream()
                        .findFirst())
                .orElse(null);
    }

    private ProgressRow row(
            ProgressFacts.Fact fact,
            CourseOutline course,
            CourseChecks asked,
            @Nullable String certificate,
            LocalDate day) {
        var left = course.lessons().stream()
                .filter(lesson -> !fact.lessons().contains(lesson.id()))
                .toList();
        return new ProgressRow(
                fact.enrolment(),
                fact.person(),
                fact.name(),
                fact.document(),
                fact.enterprises(),
                fact.programme(),
                course.code(),
                course.title(),
                day(fact.enrolledAt()),
                course.lessons().size() - left.size(),
                course.lessons().size(),
                (int) left.stream()
                        .flatMap(lesson -> asked.codes(lesson).stream())
                        .filter(code -> !fact.checks().contains(code))
                        .count(),
                CreditHours.earned(fact.studied(), course.creditHours()),
                course.creditHours(),
                fact.tries(),
                fact.passedAt() == null ? null : day(Objects.requireNonNull(fact.passedAt())),
                certificate,
                day);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
