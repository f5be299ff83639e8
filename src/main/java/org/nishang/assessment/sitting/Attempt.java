package org.nishang.assessment.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.course.CourseOutline;
import org.nishang.course.CourseVersionId;
import org.nishang.identity.PersonId;

/** One try at an exam: its frozen paper, its deadline, and in the end its score. */
@Entity
@Table(name = "attempt")
class Attempt {

    /** How long after the deadline a save that was on its way still counts. */
    static final Duration GRACE = Duration.ofSeconds(5);

    enum State {
        RUNNING,
        /** Handed in, with answers that people have yet to mark. */
        AWAITING_MARKS,
        FINISHED,
        VOIDED
    }

    @EmbeddedId
    private AttemptId id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private String exam;

    @Column(name = "course_version", updatable = false)
    private UUID courseVersion;

    @Embedded
    private PersonId person;

    @Column(updatable = false)
    private short number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private Instant startedAt;

    /** As its sheet has it: the time of an attempt is kept there alone, where every save reads it. */
    @Formula("(select s.deadline from answer_sheet s where s.attempt_id = attempt_id)")
    private Instant deadline;

    private @Nullable Instant finishedAt;

    @Column(updatable = false)
    private int passMark;

    private @Nullable Integer score;
    private @Nullable Boolean passed;

    /** Frozen; not written again with each change, since it is long. */
    @Column(updatable = false)
    private String paper;

    @Formula("(select s.pause_id from answer_sheet s where s.attempt_id = attempt_id)")
    private @Nullable UUID pause;

    /**
     * @param extra what the person was granted on top of the exam's own time
     * @param closes when the exam closes for everybody, if it does
     */
    Attempt(
            PersonId person,
            CourseOutline course,
            int number,
            String paper,
            Duration extra,
            @Nullable Instant closes,
            Instant now) {
        this.id = AttemptId.next();
        this.exam = course.code();
        this.courseVersion = course.id().value();
        this.person = person;
        this.number = (short) number;
        this.state = State.RUNNING;
        this.startedAt = now;
        var ownTime = now.plus(Duration.ofMinutes(course.exam().minutes())).plus(extra);
        this.deadline = closes == null || closes.isAfter(ownTime) ? ownTime : closes;
        this.passMark = Points.of(course.exam().passMark()).hundredths();
        this.paper = paper;
    }

    /**
     * Closes the attempt with its marks; refused when it is closed already.
     *
     * @param mustPassMet whether all that must be right is right; without that no score passes
     */
    void finish(Points marks, boolean mustPassMet, Instant now) {
        if (state != State.RUNNING && state != State.AWAITING_MARKS) {
            throw new Refusal("attempt.finished");
        }
        state = State.FINISHED;
        finishedAt = now;
        score = marks.hundredths();
        passed = mustPassMet && marks.hundredths() >= passMark;
    }

    /** Closes the attempt for the learner; its score comes when people have marked it. */
    void awaitMarks() {
        if (state != State.RUNNING) {
            throw new Refusal("attempt.finished");
        }
        state = State.AWAITING_MARKS;
    }

    boolean isAwaitingMarks() {
        return state == State.AWAITING_MARKS;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Its time stands still. */
    boolean isPaused() {
        return pause != null;
    }

    /** Nothing that could still arrive in time is on its way. */
    boolean isOverdue(Instant now) {
        return !isPaused() && now.isAfter(deadline.plus(GRACE));
    }

    /** Whether it uses up one of the tries. */
    boolean counts() {
        return state != State.VOIDED;
    }

    AttemptId id() {
        return id;
    }

    String exam() {
        return exam;
    }

    CourseVersionId courseVersion() {
        return new CourseVersionId(courseVersion);
    }

    PersonId person() {
        return person;
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant deadline() {
        return deadline;
    }

    /** When it was handed in or closed; before that, when it will be. */
    Instant endedAt() {
        return finishedAt == null ? deadline : finishedAt;
    }

    Points passMark() {
        return new Points(passMark);
    }

    String paper() {
        return paper;
    }

    /** @param versions of the items on its paper */
    AttemptRecord record(List<UUID> versions) {
        return new AttemptRecord(id, person, exam, number, startedAt, deadline, finishedAt, versions);
    }

    /** The outcome; only for a finished attempt. */
    AttemptRow row() {
        if (score == null || passed == null || finishedAt == null) {
            throw new IllegalStateException("not finished: " + id);
        }
        return new AttemptRow(id, number, new Points(score), passMark(), passed, finishedAt);
    }

    TakenExam taken() {
        var result = state == State.FINISHED ? Optional.of(row()) : Optional.<AttemptRow>empty();
        return new TakenExam(id, exam, courseVersion(), startedAt, result);
    }

    protected Attempt() {} // Hibernate
}
