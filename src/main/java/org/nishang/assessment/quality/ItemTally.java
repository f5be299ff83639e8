package org.nishang.assessment.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what {@link ItemFigures} of one version need: sums and how often each time was taken, however many attempts
 * come.
 */
final class ItemTally {

    /** Sums of shares carry rounding of this order; a variance below it is none. */
    static final double NO_VARIANCE = 1e-9;

    private int exposures;
    private Counted sat = Counted.NONE;
    private Counted right = Counted.NONE;
    private Counted unanswered = Counted.NONE;
    private final List<Counted> options;
    private double credits;
    private double creditsSquared;
    private double rests;
    private double restsSquared;
    private double products;
    private double totals;
    private final SortedMap<Integer, Integer> seconds = new TreeMap<>();
    private final SortedMap<Integer, VariantFigures> variants = new TreeMap<>();

    ItemTally(int options) {
        this.options = new ArrayList<>(Collections.nCopies(options, Counted.NONE));
    }

    void expose() {
        exposures++;
    }

    /**
     * @param total the credits of the whole paper, over {@code questions}
     * @param group of {@link ScoreGroups}
     */
    void add(FinishedPaper.Place place, double total, int questions, int group) {
        double credit = place.credit();
        double rest = questions > 1 ? (total - credit) / (questions - 1) : 0;
        sat = sat.plus(group);
        if (credit >= 1) {
            right = right.plus(group);
        }
        if (!place.answered()) {
            unanswered = unanswered.plus(group);
        }
        for (int i = 0; i < options.size(); i++) {
            if ((place.chosen() >> i & 1) == 1) {
                options.set(i, options.get(i).plus(group));
            }
        }
        credits += credit;
        creditsSquared += credit * credit;
        rests += rest;
        restsSquared += rest * rest;
        products += credit * rest;
        totals += total;
        if (place.row() > 0) {
            variants.put(
                    place.row(),
                    variants.getOrDefault(place.row(), new VariantFigures(place.row(), 0, 0))
                            .plus(credit >= 1));
        }
        if (place.seconds() > 0) {
            seconds.merge(place.seconds(), 1, Integer::sum);
        }
    }

    /** Of the rows that anybody sat, by row. */
    List<VariantFigures> variants() {
        return List.copyOf(variants.values());
    }

    int attempts() {
        return sat.all();
    }

    double mean() {
        return sat.all() == 0 ? 0 : credits / sat.all();
    }

    /** The sum of squared distances from the mean. */
    double squares() {
        return sat.all() == 0 ? 0 : creditsSquared - credits * credits / sat.all();
    }

    /** The sum of the whole papers' credits over the attempts that had this item. */
    double totals() {
        return totals;
    }

    ItemFigures figures() {
        return new ItemFigures(
                exposures,
                sat,
                right,
                unanswered,
                options,
                sat.all() == 0 ? null : mean(),
                discrimination(),
                medianSeconds());
    }

    /** Half of the attempts took no longer. */
    private @Nullable Integer medianSeconds() {
        int timed = seconds.values().stream().mapToInt(Integer::intValue).sum();
        int below = 0;
        for (var time : seconds.entrySet()) {
            below += time.getValue();
            if (2 * below >= timed) {
                return time.getKey();
            }
        }
        return null;
    }

    private @Nullable Double discrimination() {
        int n = sat.all();
        if (n < 2) {
            return null;
        }
        double ofItem = squares() / n;
        double ofRest = (restsSquared - rests * rests / n) / n;
        if (ofItem < NO_VARIANCE || ofRest < NO_VARIANCE) {
            return null;
        }
        double together = (products - credits * rests / n) / n;
        return Math.clamp(together / Math.sqrt(ofItem * ofRest), -1, 1);
    }
}
