package org.nishang.learning.study;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.assessment.sitting.TakenExam;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.CertificatesOfEnrolments;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * All that the signed-in learner has ever studied, with every exam and its result: also what was completed or
 * withdrawn, whatever is open now, and exams of courses that are no longer taught.
 */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class StudyRecords {

    private final Enrolments enrolments;
    private final Programmes programmes;
    private final ExamSitting exams;
    private final CourseCatalogue catalogue;
    private final CertificatesOfEnrolments certificates;
    private final CurrentUser user;
    private final Clock clock;

    StudyRecords(
            Enrolments enrolments,
            Programmes programmes,
            ExamSitting exams,
            CourseCatalogue catalogue,
            CertificatesOfEnrolments certificates,
            CurrentUser user,
            Clock clock) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.exams = exams;
        this.catalogue = catalogue;
        this.certificates = certificates;
        this.user = user;
        this.clock = clock;
    }

    /** The newest first. */
    public List<StudyRecord> all() {
        return records(enrolments.periods(user.person()), exams.taken(user.person()));
    }

    /** What the page of a course does not show of it: every enrolment but the one that it shows, and their exams. */
    public List<StudyRecord> besides(CourseStanding standing) {
        String course = standing.course().code();
        var shown = standing.enrolment();
        var others = enrolments.periods(user.person()).stream()
                .filter(period -> asksFor(period, course))
                .filter(period ->
                        shown.filter(one -> one.id().equals(period.id())).isEmpty())
                .toList();
        var before = exams.taken(user.person()).stream()
                .filter(exam -> exam.exam().equals(course))
                .filter(exam -> shown.filter(one -> !exam.startedAt().isBefore(one.enrolledAt()))
                        .isEmpty())
                .toList();
        return records(others, before);
    }

    private List<StudyRecord> records(List<EnrolmentPeriod> periods, List<TakenExam> taken) {
        var sorted = ExamsByEnrolment.of(periods, taken, this::asksFor);
        var numbers = certificates.numbers(sorted.under().keySet());
        var records = new ArrayList<StudyRecord>();
        periods.forEach(period ->
                records.add(record(period, sorted.under().getOrDefault(period.id(), List.of()), numbers)));
        if (!sorted.apart().isEmpty()) {
            records.add(apart(sorted.apart()));
        }
        return records;
    }

    private StudyRecord record(EnrolmentPeriod period, List<TakenExam> taken, Map<UUID, List<String>> numbers) {
        LocalDate ended = Optional.ofNullable(period.completedOn())
                .or(() -> Optional.ofNullable(period.withdrawnAt()).map(this::day))
                .orElse(null);
        return new StudyRecord(
                programmes.byCode(period.programme()).map(Programme::title),
                period.state(),
                day(period.enrolledAt()),
                ended,
                numbers.getOrDefault(period.id(), List.of()),
                taken.stream().map(this::exam).toList());
    }

    private StudyRecord apart(List<TakenExam> taken) {
        return new StudyRecord(
                Optional.empty(),
                StudyRecord.State.EXAMS_ONLY,
                day(taken.getLast().startedAt()),
                null,
                List.of(),
                taken.stream().map(this::exam).toList());
    }

    private StudyRecord.Exam exam(TakenExam exam) {
        var course = catalogue.version(exam.version());
        return new StudyRecord.Exam(exam.id(), course.title(), day(exam.startedAt()), exam.result());
    }

    private boolean asksFor(EnrolmentPeriod period, String exam) {
        return programmes
                .version(period.programme(), period.version())
                .filter(programme -> programme.courses().contains(exam))
                .isPresent();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
