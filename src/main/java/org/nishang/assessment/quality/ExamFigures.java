package org.nishang.assessment.quality;

import org.jspecify.annotations.Nullable;

/**
 * How an exam did over its finished attempts that were not voided.
 *
 * @param mean of the scores, in points of 100; null without attempts
 * @param deviation the sample's standard deviation (n − 1), in points; null below two attempts
 * @param reliability see {@link ExamTally#reliability}; null where it is not defined
 * @param allOrNothing whether every answer got all the points or none; then the reliability is KR-20
 * @param firstAttempts persons whose first attempt at this exam is among the attempts
 * @param firstPassed those of them who passed it: T5 is {@code firstPassed ÷ firstAttempts}
 * @param passed attempts that passed: T5b is {@code passed ÷ attempts}
 */
public record ExamFigures(
        int attempts,
        @Nullable Double mean,
        @Nullable Double deviation,
        @Nullable Double reliability,
        boolean allOrNothing,
        int firstAttempts,
        int firstPassed,
        int passed) {

    /** Cells below this are not shown: a mean over one attempt would be somebody's score. */
    private static final int SHOWN_FROM = 5;

    public boolean mayBeShown() {
        return attempts >= SHOWN_FROM;
    }

    /** The first-attempt pass rate, T5; null where nobody sat for the first time. */
    public @Nullable Double firstRate() {
        return firstAttempts == 0 ? null : (double) firstPassed / firstAttempts;
    }
}
