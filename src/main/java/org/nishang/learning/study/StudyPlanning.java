package org.nishang.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.course.CourseOutline;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.invigilation.ExamWindows;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.programme.StudyDeadline;
import org.nishang.learning.programme.StudyDeadline.Due;
import org.nishang.learning.programme.StudyDeadline.Why;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Plans the reading that is left to the signed-in learner. */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class StudyPlanning {

    private final Studying studying;
    private final Programmes programmes;
    private final ExamWindows windows;
    private final List<StudyDeadline> deadlines;
    private final CurrentUser user;
    private final Clock clock;

    StudyPlanning(
            Studying studying,
            Programmes programmes,
            ExamWindows windows,
            List<StudyDeadline> deadlines,
            CurrentUser user,
            Clock clock) {
        this.studying = studying;
        this.programmes = programmes;
        this.windows = windows;
        this.deadlines = deadlines;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A programme that the learner could begin.
     *
     * @param courses in their order; of a choice as many as have to be passed, the first ones
     * @param presses whether the own enterprise, or a certificate that ends, waits for it
     */
    public record Offer(Programme programme, List<CourseOutline> courses, boolean presses) {}

    /**
     * What somebody who has begun nothing can begin with, first what presses.
     *
     * @param standings with all courses
     */
    public List<Offer> offers(List<CourseStanding> standings) {
        var today = LocalDate.now(clock);
        var courses = standings.stream()
                .map(CourseStanding::course)
                .collect(Collectors.toMap(CourseOutline::code, Function.identity()));
        return standings.stream()
                .flatMap(standing -> studying.beginnings(standing).stream())
                .filter(Beginning::isOffered)
                .map(Beginning::programme)
                .distinct()
                .map(programme -> new Offer(programme, least(programme, courses), presses(programme, today)))
                .filter(offer -> !offer.courses().isEmpty())
                .sorted(Comparator.comparing(Offer::presses).reversed())
                .toList();
    }

    private static List<CourseOutline> least(Programme programme, Map<String, CourseOutline> courses) {
        return programme.plan().parts().stream()
                .flatMap(part -> part.of().stream().limit(part.choose()))
                .map(courses::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean presses(Programme programme, LocalDate today) {
        return deadlines.stream().anyMatch(each -> each.presses(user.person(), programme, today));
    }

    /** @return nothing where nothing is begun, or nothing is left to read before the exam */
    public Optional<StudyPlan> of(CourseStanding standing) {
        return standing.enrolment()
                .filter(Enrolment::isOpen)
                .filter(enrolment -> standing.toRead() > 0)
                .map(enrolment -> {
                    var today = LocalDate.now(clock);
                    var due = Stream.concat(closing(standing, enrolment), ending(enrolment, today))
                            .min(Comparator.comparing(Due::day));
                    return StudyPlan.of(standing.minutesLeft(), today, due);
                });
    }

    /** @return nothing where nothing is left to read */
    public Optional<StudyPlan> of(ProgrammeWay way) {
        var today = LocalDate.now(clock);
        return Optional.of(way.minutesLeft())
                .filter(minutes -> minutes > 0)
                .map(minutes -> StudyPlan.of(
                        minutes, today, ending(way.enrolment(), today).min(Comparator.comparing(Due::day))));
    }

    private Stream<Due> closing(CourseStanding standing, Enrolment enrolment) {
        var access = windows.access(user.person(), standing.course().code(), enrolment.enrolledAt());
        return Optional.ofNullable(access.closesAt()).stream()
                .map(end -> new Due(LocalDate.ofInstant(end, clock.getZone()), Why.EXAM_CLOSES));
    }

    private Stream<Due> ending(Enrolment enrolment, LocalDate today) {
        return programmes.byCode(enrolment.programme()).stream()
                .flatMap(programme ->
                        deadlines.stream().flatMap(each -> each.of(user.person(), programme, today).stream()));
    }
}
