package org.nishang.assessment.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds attempts up to the figures of an exam and of its items. Pure; what it keeps depends on the size of the bank and
 * not on the number of attempts.
 */
final class ExamTally {

    private final ScoreGroups groups;
    private final List<ItemTally> items;

    /** For each pair of items, how many attempts had both; below the diagonal. */
    private final int[][] together;

    private int attempts;
    private int passed;
    private int firstAttempts;
    private int firstPassed;
    private boolean allOrNothing = true;
    private double scores;
    private double scoresSquared;
    private double totalsSquared;
    private long questions;
    private long pairs;

    /** @param options for each item, how many it has; an item's number is its index here */
    ExamTally(List<Integer> options, ScoreGroups groups) {
        this.groups = groups;
        this.items = options.stream().map(ItemTally::new).toList();
        this.together = new int[items.size()][];
        for (int i = 0; i < together.length; i++) {
            together[i] = new int[i];
        }
    }

    /** A paper showed the item, whatever came of the paper. */
    void expose(int item) {
        items.get(item).expose();
    }

    void add(FinishedPaper paper) {
        var places = paper.places();
        int group = groups.of(paper.score());
        double total = places.stream().mapToDouble(FinishedPaper.Place::credit).sum();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            items.get(place.item()).add(place, total, places.size(), group);
            allOrNothing &= place.credit() == 0 || place.credit() == 1;
            for (int j = 0; j < i; j++) {
                int other = places.get(j).item();
                together[Math.max(place.item(), other)][Math.min(place.item(), other)]++;
            }
        }
        attempts++;
        passed += paper.passed() ? 1 : 0;
        firstAttempts += paper.first() ? 1 : 0;
        firstPassed += paper.first() && paper.passed() ? 1 : 0;
        double score = paper.score() / 100.0;
        scores += score;
        scoresSquared += score * score;
        totalsSquared += total * total;
        questions += places.size();
        pairs += (long) places.size() * (places.size() - 1);
    }

    ItemFigures item(int number) {
        return items.get(number).figures();
    }

    /** Of an item with parameters, by row. */
    List<VariantFigures> variants(int number) {
        return items.get(number).variants();
    }

    ExamFigures exam() {
        return new ExamFigures(
                attempts,
                attempts == 0 ? null : scores / attempts,
                attempts < 2
                        ? null
                        : Math.sqrt(Math.max(0, scoresSquared - scores * scores / attempts) / (attempts - 1)),
                reliability(),
                allOrNothing,
                firstAttempts,
                firstPassed,
                passed);
    }

    /**
     * Cronbach's α of a paper of the usual length, from the mean variance v of an item and the mean covariance c of two
     * items: {@code α = k·c ÷ (v + (k − 1)·c)}, where k is the mean number of questions. Where every attempt has the
     * same items this is the usual α, and for all-or-nothing items KR-20.
     *
     * <p>Papers are drawn at random, so each attempt lacks most items of the bank by design, and completely at random.
     * Variances and covariances are therefore taken over the attempts that had the item, or both items; each credit
     * counts from its item's own mean, and each pair weighs as often as it came up together.
     *
     * <p>Limits: the estimate is for attempts at <em>one</em> paper of that length. That one learner's paper was harder
     * than another's is in no α; comparisons between papers are less sure than it says (R. L. Brennan, Generalizability
     * Theory, 2001, on items nested in persons). Variances of items with few attempts come out slightly too small (n,
     * not n − 1). It may be negative, and is then no measure of anything.
     *
     * @return null below two attempts, with single questions, or where nothing varies
     * @see <a href="https://doi.org/10.1007/BF02310555">L. J. Cronbach: Coefficient alpha and the internal structure of
     *     tests. Psychometrika 16 (1951), 297–334</a>
     * @see <a href="https://doi.org/10.1007/BF02288391">G. F. Kuder, M. W. Richardson: The theory of the estimation of
     *     test reliability. Psychometrika 2 (1937), 151–160, formula 20</a>
     * @see <a href="https://doi.org/10.1093/biomet/63.3.581">D. B. Rubin: Inference and missing data. Biometrika 63
     *     (1976), 581–592, for what is missing completely at random</a>
     */
    @Nullable
    Double reliability() {
        if (attempts < 2 || pairs == 0) {
            return null;
        }
        double within = items.stream().mapToDouble(ItemTally::squares).sum();
        double variance = within / questions;
        double covariance = (aboutExpectation() - within) / pairs;
        double length = (double) questions / attempts;
        double denominator = variance + (length - 1) * covariance;
        return variance < ItemTally.NO_VARIANCE || denominator < ItemTally.NO_VARIANCE
                ? null
                : length * covariance / denominator;
    }

    /**
     * Sum over attempts of the square of (credits − what the means of its items let expect), multiplied out, so that no
     * attempt need be kept until all means are known.
     */
    private double aboutExpectation() {
        double sum = totalsSquared;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            sum += item.mean() * (item.mean() * item.attempts() - 2 * item.totals());
            for (int j = 0; j < i; j++) {
                sum += 2 * item.mean() * items.get(j).mean() * together[i][j];
            }
        }
        return sum;
    }
}
