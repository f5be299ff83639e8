package org.nishang.assessment.sitting;

import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A learner's own attempts, for the screens. */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class ExamPapers {

    private final Sheets sheets;
    private final ReviewRule rule;
    private final CurrentUser user;

    ExamPapers(Sheets sheets, ReviewRule rule, CurrentUser user) {
        this.sheets = sheets;
        this.rule = rule;
        this.user = user;
    }

    /**
     * Whether an attempt was handed in and people have yet to mark some of it.
     *
     * @throws org.nishang.common.Refusal {@code attempt.unknown}, also for somebody else's
     */
    public boolean awaitsMarks(AttemptId attempt) {
        return sheets.awaitsMarks(attempt, user.person());
    }

    /**
     * What came of an attempt; nothing while it runs or is being marked. Questions and keys are shown when the exam's
     * policy says so: who has yet to try again learns topics and lessons, and who did not try the score.
     *
     * @throws org.nishang.common.Refusal {@code attempt.unknown}, also for somebody else's
     */
    public Optional<AttemptReview> review(AttemptId attempt) {
        var person = user.person();
        return sheets.review(attempt, person).map(review -> review.upTo(rule.shown(review, person)));
    }
}
