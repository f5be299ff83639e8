package org.nishang.assessment.integrity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.assessment.sitting.AttemptId;

/**
 * Compares wrong answers of attempts at one exam, pair by pair. Pure.
 *
 * <p>Error-similarity analysis (Bellezza and Bellezza 1989, Teaching of Psychology 16(3), 151–155): of the items that
 * both answered wrongly, how many did they answer wrongly alike? If they did not know of each other, the number is a
 * sum of independent chances. There the chance is the same for all items; here it is each item's own, Σ pᵢ², where pᵢ
 * is the share of one wrong answer among all wrong answers to the item: a distractor that tempts everybody says little.
 * The tail of the sum (Poisson binomial) is exact.
 */
final class WrongAnswers {

    /** Fewer alike say nothing, however seldom they are. */
    static final int LEAST_ALIKE = 3;

    /** By chance, one pair in so many is listed. */
    static final double ONE_IN = 1_000;

    private WrongAnswers() {}

    /** @param wrong by item: the wrong answer in a form that does not depend on the paper's order */
    record Sat(AttemptId attempt, Instant from, Instant to, Map<UUID, String> wrong) {

        boolean overlaps(Sat other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /**
     * @param bothWrong items that both answered wrongly
     * @param alike of these, answered alike
     * @param expected how many of them by chance
     * @param chance of as many or more
     */
    record Pair(AttemptId one, AttemptId other, int bothWrong, int alike, double expected, double chance) {}

    /**
     * @param compared pairs whose times overlapped
     * @param pairs those that are too much alike, the least likely first
     */
    record Found(int compared, List<Pair> pairs) {}

    static Found among(List<Sat> all) {
        var likeness = likeness(all);
        var pairs = new ArrayList<Pair>();
        int compared = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (!all.get(i).overlaps(all.get(j))) {
                    continue;
                }
                compared++;
                var pair = pair(all.get(i), all.get(j), likeness);
                if (pair.alike() >= LEAST_ALIKE && pair.chance() < 1 / ONE_IN) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::chance));
        return new Found(compared, List.copyOf(pairs));
    }

    /** For each item, the chance that two who answer it wrongly answer it alike. */
    static Map<UUID, Double> likeness(List<Sat> all) {
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        for (Sat sat : all) {
            sat.wrong()
                    .forEach((item, answer) -> counts.computeIfAbsent(item, fresh -> new HashMap<>())
                            .merge(answer, 1, Integer::sum));
        }
        Map<UUID, Double> likeness = new HashMap<>();
        counts.forEach((item, answers) -> {
            double total = answers.values().stream().mapToInt(Integer::intValue).sum();
            likeness.put(
                    item,
                    answers.values().stream()
                            .mapToDouble(count -> count / total * (count / total))
                            .sum());
        });
        return likeness;
    }

    private static Pair pair(Sat one, Sat other, Map<UUID, Double> likeness) {
        var chances = new ArrayList<Double>();
        int alike = 0;
        for (Map.Entry<UUID, String> wrong : one.wrong().entrySet()) {
            String theirs = other.wrong().get(wrong.getKey());
            if (theirs != null) {
                chances.add(likeness.getOrDefault(wrong.getKey(), 1.0));
                alike += theirs.equals(wrong.getValue()) ? 1 : 0;
            }
        }
        return new Pair(
                one.attempt(),
                other.attempt(),
                chances.size(),
                alike,
                chances.stream().mapToDouble(Double::doubleValue).sum(),
                alike < LEAST_ALIKE ? 1 : tail(chances, alike));
    }

    /** The chance that at least so many of independent events happen. */
    static double tail(List<Double> chances, int least) {
        double[] exactly = new double[chances.size() + 1];
        exactly[0] = 1;
        for (int n = 0; n < chances.size(); n++) {
            double chance = chances.get(n);
            for (int k = n + 1; k > 0; k--) {
                exactly[k] = exactly[k] * (1 - chance) + exactly[k - 1] * chance;
            }
            exactly[0] *= 1 - chance;
        }
        double sum = 0;
        for (int k = least; k < exactly.length; k++) {
            sum += exactly[k];
        }
        return Math.min(1, sum);
    }
}
