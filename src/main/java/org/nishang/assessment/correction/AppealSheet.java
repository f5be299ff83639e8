package org.nishang.assessment.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.common.Points;

/**
 * An objection with the question and the answer it is about; nothing in it tells whose it is.
 *
 * @param line the question; {@code null}: the result as a whole
 * @param version of its item
 * @param score of the paper, of 100
 * @param mayAnswer whether who looks may: it is not their own paper, and they did not mark it
 * @param proposed points that were proposed for this paper alone, and {@code mayGrant}: whether who looks may grant
 *     them
 */
public record AppealSheet(
        AppealRow row,
        AttemptReview.@Nullable Line line,
        @Nullable UUID version,
        Points score,
        Points passMark,
        boolean mayAnswer,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Points proposed,
        boolean mayGrant) {}
