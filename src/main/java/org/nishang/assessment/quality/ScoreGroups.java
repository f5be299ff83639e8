package org.nishang.assessment.quality;

import java.util.SortedMap;

/**
 * The lower and the upper group of an exam by total score: 27 % of the attempts each, and whoever has the same score as
 * the last of them. Where both would meet, there are none.
 *
 * @param lowerUpTo highest score of the lower group
 * @param upperFrom lowest score of the upper group
 * @see <a href="https://doi.org/10.1037/h0057123">T. L. Kelley: The selection of upper and lower groups for the
 *     validation of test items. Journal of Educational Psychology 30 (1939), 17–24</a>
 */
record ScoreGroups(int lowerUpTo, int upperFrom) {

    static final double SHARE = 0.27;
    static final ScoreGroups NONE = new ScoreGroups(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** @param attempts by score: how many had it */
    static ScoreGroups of(SortedMap<Integer, Integer> attempts) {
        int all = attempts.values().stream().mapToInt(Integer::intValue).sum();
        int wanted = (int) Math.ceil(SHARE * all);
        int lower = Integer.MIN_VALUE;
        int upper = Integer.MAX_VALUE;
        int below = 0;
        for (var entry : attempts.entrySet()) {
            if (below < wanted) {
                lower = entry.getKey();
            }
            below += entry.getValue();
            if (upper == Integer.MAX_VALUE && all - below < wanted) {
                upper = entry.getKey();
            }
        }
        return lower < upper ? new ScoreGroups(lower, upper) : NONE;
    }

    /** −1 lower, 1 upper, 0 neither. */
    int of(int score) {
        return score <= lowerUpTo ? -1 : score >= upperFrom ? 1 : 0;
    }
}
