package org.nishang.learning.study;

import java.util.List;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.check.CheckAnswers;
import org.nishang.learning.hours.StudiedInterval;
import org.nishang.learning.hours.StudyTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of somebody's studying, for the person itself and for those who may know of its training. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Permission.LEARN + "', '" + Permission.SEE_STAFF + "')")
public class EvidenceSheets {

    private final StudyEvidence evidence;
    private final CourseEnrolments enrolments;
    private final CourseCatalogue courses;
    private final StudyTime time;
    private final CheckAnswers checks;
    private final ExamSitting exams;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    EvidenceSheets(
            StudyEvidence evidence,
            CourseEnrolments enrolments,
            CourseCatalogue courses,
            StudyTime time,
            CheckAnswers checks,
            ExamSitting exams,
            CurrentUser user,
            JdbcClient jdbc) {
        this.evidence = evidence;
        this.enrolments = enrolments;
        this.courses = courses;
        this.time = time;
        this.checks = checks;
        this.exams = exams;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** @throws Refusal {@code common.unknown-id} for a course that there is not, and for who is no learner */
    public EvidenceSheet own(String code) {
        return of(user.learner().orElseThrow(() -> new Refusal("common.unknown-id")), code);
    }

    /** @throws Refusal {@code common.unknown-id} for somebody out of sight, and for a course that there is not */
    public EvidenceSheet of(PersonId person, String code) {
        var study = evidence.of(person, code);
        var course = courses.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var enrolment = enrolments.current(person, code);
        var since = enrolments.since(enrolment);
        return jdbc.sql("select name, document_masked from person_identity where person_id = ?")
                .param(person.value())
                .query((row, n) -> new EvidenceSheet(
                        person,
                        row.getString("name"),
                        row.getString("document_masked"),
                        course,
                        enrolment.map(Enrolment::enrolledAt),
                        study,
                        time.intervals(person, code, since),
                        checks.tallies(person, code, since),
                        exams.standing(person, course, since).finished()))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /**
     * The intervals alone, as a file for who inspects them.
     *
     * @throws Refusal as of {@link #of}
     */
    @PreAuthorize("hasRole('" + Permission.SEE_STAFF + "')")
    public List<StudiedInterval> intervals(PersonId person, String code) {
        return of(person, code).intervals();
    }
}
