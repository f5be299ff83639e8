package org.nishang.learning.study;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.assessment.sitting.ExamStanding;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.invigilation.ExamAccess;
import org.nishang.learning.invigilation.ExamWindows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets a learner sit the exam of a course: enrolled, all lessons completed, not passed yet. */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class ExamAdmission {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Studying studying;
    private final ProgrammeWays ways;
    private final ExamSitting exams;
    private final ExamWindows windows;
    private final CurrentUser user;
    private final Clock clock;

    ExamAdmission(
            Studying studying,
            ProgrammeWays ways,
            ExamSitting exams,
            ExamWindows windows,
            CurrentUser user,
            Clock clock) {
        this.studying = studying;
        this.ways = ways;
        this.exams = exams;
        this.windows = windows;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Starts an attempt, or resumes the running one.
     *
     * @throws Refusal {@code learning.exam.not-enrolled}, {@code learning.exam.recognised},
     *     {@code learning.exam.lessons-left}, {@code learning.exam.courses-before}, {@code learning.exam.passed},
     *     {@code learning.exam.not-open}, {@code learning.exam.over}, and those of {@link ExamSitting#start}
     */
    @Consequential
    public AttemptId start(String course) {
        var standing = studying.course(course);
        var enrolment = standing.enrolment()
                .filter(Enrolment::isOpen)
                .orElseThrow(() -> new Refusal("learning.exam.not-enrolled"));
        boolean running = exams.standing(user.person(), standing.course(), enrolment.enrolledAt())
                .running()
                .isPresent();
        if (!running && ways.isRecognised(enrolment, course)) {
            throw new Refusal("learning.exam.recognised");
        }
        if (!running && standing.toRead() > 0) {
            throw new Refusal("learning.exam.lessons-left", standing.toRead());
        }
        // A programme of one course is completed by passing it; only others need to be asked.
        var several = ways.severalOf(enrolment);
        if (several.isPresent() && state(standing).kind() == ExamState.Kind.PASSED) {
            throw new Refusal("learning.exam.passed");
        }
        if (!running) {
            several.ifPresent(way -> way.refuseTooEarly(course));
        }
        var access = windows.access(user.person(), course, enrolment.enrolledAt());
        if (!running) {
            refuseOutside(access);
        }
        return exams.start(
                user.person(), standing.course(), enrolment.enrolledAt(), Optional.ofNullable(access.closesAt()));
    }

    /** The time was closed meanwhile for those who do not sit yet; who sits goes on. */
    private void refuseOutside(ExamAccess access) {
        if (access.state() == ExamAccess.State.NOT_YET) {
            throw new Refusal(
                    "learning.exam.not-open",
                    MINUTE.format(
                            Optional.ofNullable(access.opensAt()).orElseThrow().atZone(clock.getZone())));
        }
        if (access.state() == ExamAccess.State.OVER) {
            throw new Refusal("learning.exam.over");
        }
    }

    /** Where the signed-in learner stands with the exam of a course. */
    public ExamState state(CourseStanding standing) {
        if (standing.enrolment().isEmpty()) {
            return new ExamState(ExamState.Kind.NOT_ENROLLED, nothing(standing));
        }
        var attempts = exams.standing(
                user.person(),
                standing.course(),
                standing.enrolment().map(Enrolment::enrolledAt).orElse(Instant.EPOCH));
        boolean recognised = standing.enrolment()
                .filter(Enrolment::isOpen)
                .filter(one -> ways.isRecognised(one, standing.course().code()))
                .isPresent();
        if (recognised) {
            return new ExamState(ExamState.Kind.RECOGNISED, attempts);
        }
        var kind = kind(standing, attempts);
        if (kind != ExamState.Kind.READY) {
            return new ExamState(kind, attempts);
        }
        var access = windows.access(
                user.person(),
                standing.course().code(),
                standing.enrolment().map(Enrolment::enrolledAt).orElse(Instant.EPOCH));
        boolean early = standing.enrolment()
                .flatMap(ways::severalOf)
                .filter(way -> !way.before(standing.course().code()).isEmpty())
                .isPresent();
        if (early) {
            return new ExamState(ExamState.Kind.COURSES_BEFORE, attempts);
        }
        return switch (access.state()) {
            case ANY_TIME, OPEN -> new ExamState(kind, attempts, access);
            case NOT_YET -> new ExamState(ExamState.Kind.NOT_YET_OPEN, attempts, access);
            case OVER -> new ExamState(ExamState.Kind.OVER, attempts, access);
        };
    }

    private static ExamState.Kind kind(CourseStanding standing, ExamStanding attempts) {
        if (!standing.isOpen() || attempts.passed()) {
            return ExamState.Kind.PASSED;
        }
        if (attempts.running().isPresent()) {
            return ExamState.Kind.RUNNING;
        }
        if (attempts.awaitingMarks().isPresent()) {
            return ExamState.Kind.AWAITING_MARKS;
        }
        if (standing.toRead() > 0) {
            return ExamState.Kind.LESSONS_LEFT; // also where a new edition of the course has brought lessons
        }
        if (attempts.againAt().isEmpty()) {
            return ExamState.Kind.READY;
        }
        return attempts.attemptsLeft() == 0 ? ExamState.Kind.WAITING : ExamState.Kind.COOLING;
    }

    private static ExamStanding nothing(CourseStanding standing) {
        return new ExamStanding(
                Optional.empty(), Optional.empty(), standing.course().exam().attempts(), Optional.empty(), List.of());
    }
}
