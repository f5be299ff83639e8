package org.nishang.assessment.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.common.FieldName;
import org.nishang.common.FourEyes;
import org.nishang.common.Points;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;

/**
 * An objection to a result, as far as it decides who may do what. Whoever marked an answer does not judge the objection
 * to it; whoever proposes points does not grant them. Pure.
 *
 * @param isOfMarker whether who looks marked what it is about
 * @param toGrant whether proposed points wait for a second person
 * @param proposedBy who proposed points; {@code null} = nobody
 */
record Appeal(
        AppealState state,
        boolean isOfMarker,
        boolean toGrant,
        @Nullable String proposedBy) {

    /** From the result, or from its last change. */
    static final int DAYS = 30;

    /** Objections to one question, one after the other. */
    static final int MOST = 2;

    static final int LONGEST = 1000;

    private static final Reason REASON = Reason.between(5, LONGEST, "assessment.appeal.reason");
    private static final Reason ANSWER = Reason.within(2, 2000, "assessment.appeal.answer-length");
    private static final FourEyes FOUR_EYES = new FourEyes("assessment.appeal.own");

    /**
     * What becomes of an objection.
     *
     * @param proposed what the place of this paper is to be worth, if a second person grants it
     */
    record Answer(AppealState state, String words, @Nullable Points proposed) {}

    /**
     * @param until the last day
     * @param before how many there are of this learner to this question
     * @return the reason without blanks around it
     * @throws Refusal {@code assessment.appeal.reason}, {@code assessment.appeal.too-late},
     *     {@code assessment.appeal.enough}
     */
    static String raise(String reason, LocalDate today, LocalDate until, int before) {
        String words = REASON.of(reason);
        if (today.isAfter(until)) {
            throw new Refusal("assessment.appeal.too-late", until.toString());
        }
        if (before >= MOST) {
            throw new Refusal("assessment.appeal.enough", MOST);
        }
        return words;
    }

    boolean mayBeAnswered() {
        return state == AppealState.OPEN && !isOfMarker;
    }

    /**
     * @param points proposed for this paper alone; {@code null} = none
     * @param line the question; {@code null}: the result as a whole
     * @throws Refusal {@code assessment.appeal.answered}, {@code assessment.appeal.not-yours},
     *     {@code assessment.appeal.answer-length}, {@code assessment.appeal.points}
     */
    Answer answer(boolean upheld, String words, @Nullable Points points, AttemptReview.@Nullable Line line) {
        if (state != AppealState.OPEN) {
            throw new Refusal("assessment.appeal.answered");
        }
        if (isOfMarker) {
            throw new Refusal("assessment.appeal.not-yours");
        }
        String answer = ANSWER.of(words);
        if (points != null && !(upheld && line != null && isMore(points, line.points(), line.of()))) {
            throw new Refusal("assessment.appeal.points").at(FieldName.POINTS);
        }
        return new Answer(upheld ? AppealState.UPHELD : AppealState.DECLINED, answer, points);
    }

    private static boolean isMore(Points points, Points now, Points of) {
        return points.compareTo(now) > 0 && points.compareTo(of) <= 0;
    }

    boolean mayBeGrantedBy(String actor) {
        return toGrant && FourEyes.are(actor, proposedBy);
    }

    /**
     * Whoever proposed points may take them back and not grant them.
     *
     * @throws Refusal {@code assessment.appeal.decided}, {@code assessment.appeal.own}
     */
    void decide(boolean granted, String actor) {
        if (!toGrant) {
            throw new Refusal("assessment.appeal.decided");
        }
        if (granted) {
            FOUR_EYES.check(actor, proposedBy);
        }
    }
}
