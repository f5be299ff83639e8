package org.nishang.notice.source;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.assessment.correction.AppealAnswered;
import org.nishang.assessment.correction.ResultChanged;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Results of exams, what is corrected of them, and answers to objections, told to who sat them. */
@Component
class ExamNotices {

    private final Causes causes;
    private final Clock clock;

    ExamNotices(Causes causes, Clock clock) {
        this.causes = causes;
        this.clock = clock;
    }

    @EventListener
    void on(AttemptFinished attempt) {
        causes.record(Cause.of(
                attempt.passed() ? NoticeKind.EXAM_PASSED : NoticeKind.EXAM_FAILED,
                attempt.attempt(),
                attempt.person(),
                LocalDate.ofInstant(attempt.at(), clock.getZone()),
                attempt.attempt(),
                attempt.exam(),
                attempt.score()));
    }

    @EventListener
    void on(ResultChanged changed) {
        causes.record(Cause.of(
                NoticeKind.RESULT_CHANGED,
                changed.attempt() + ":" + changed.cause(),
                changed.person(),
                LocalDate.now(clock),
                changed.attempt(),
                changed.exam(),
                changed.before(),
                changed.after()));
    }

    @EventListener
    void on(AppealAnswered answered) {
        causes.record(Cause.of(
                NoticeKind.OBJECTION_ANSWERED,
                answered.appeal(),
                answered.person(),
                LocalDate.now(clock),
                answered.attempt(),
                answered.exam()));
    }
}
