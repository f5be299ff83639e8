package org.nishang.assessment.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one version of an item did.
 *
 * @param exposures papers that showed it: finished, running and voided
 * @param sat attempts that had it; voided ones do not count
 * @param options how often each was chosen, in the order of the bank; none for a fill-in
 * @param difficulty p, the mean share of its points that was reached: for all-or-nothing items the proportion correct,
 *     so high is easy. Source: M. J. Allen, W. M. Yen, Introduction to Measurement Theory (1979), section 6.1. Null
 *     without attempts
 * @param discrimination corrected point-biserial: Pearson's correlation of the item's credit with the mean credit of
 *     the rest of the paper, without the item itself, which else would correlate with itself. Source: S. Henrysson,
 *     Correction of item–total correlations in item analysis, Psychometrika 28 (1963), 211–218. Null where the item or
 *     the rest has no variance
 * @param medianSeconds how long the question was in sight, as the page noted it: half of the attempts took no longer
 *     (the lower median). Null where no page noted a time
 */
public record ItemFigures(
        int exposures,
        Counted sat,
        Counted right,
        Counted unanswered,
        List<Counted> options,
        @Nullable Double difficulty,
        @Nullable Double discrimination,
        @Nullable Integer medianSeconds) {

    /** Below this many attempts figures say more about chance than about the item. */
    public static final int ENOUGH = 30;

    public ItemFigures {
        options = List.copyOf(options);
    }

    public int attempts() {
        return sat.all();
    }

    public boolean isEnough() {
        return sat.all() >= ENOUGH;
    }
}
