package org.nishang.assessment.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.assessment.sitting.AttemptId;

/**
 * Finds attempts that answered rightly in far less time than others need. Pure.
 *
 * <p>Times are taken in logarithms, as they are nearly normal there (van der Linden 2006, Journal of Educational and
 * Behavioral Statistics 31(2), 181–204), and measured by the modified z-score 0.6745 (x − median) / MAD with the limit
 * of 3.5 (Iglewicz and Hoaglin 1993), which a few odd times do not move.
 */
final class AnswerTimes {

    static final double LIMIT = 3.5;
    private static final double NORMAL = 0.6745;

    /** Times that a usual one can be told from. */
    static final int ENOUGH = 20;

    /** One quick answer is luck. */
    static final int LEAST_QUICK = 3;

    private AnswerTimes() {}

    /**
     * @param seconds by item, as the page noted them; 0 is left out
     * @param right the items that were answered rightly
     */
    record Timed(AttemptId attempt, Map<UUID, Integer> seconds, List<UUID> right) {}

    /**
     * @param quick right answers in unusually little time
     * @param of right answers whose item has a usual time
     */
    record Quick(AttemptId attempt, int quick, int of) {}

    static List<Quick> among(List<Timed> all) {
        var usual = usual(all);
        var found = new ArrayList<Quick>();
        for (Timed timed : all) {
            int quick = 0;
            int of = 0;
            for (UUID item : timed.right()) {
                Usual known = usual.get(item);
                int seconds = timed.seconds().getOrDefault(item, 0);
                if (known == null || seconds == 0) {
                    continue;
                }
                of++;
                quick += known.score(seconds) < -LIMIT ? 1 : 0;
            }
            if (quick >= LEAST_QUICK) {
                found.add(new Quick(timed.attempt(), quick, of));
            }
        }
        found.sort(Comparator.comparingInt(Quick::quick).reversed());
        return List.copyOf(found);
    }

    /**
     * @param median of the logarithms
     * @param spread median of the distances from it
     */
    record Usual(double median, double spread) {

        double score(int seconds) {
            double off = Math.log(seconds) - median;
            return spread == 0 ? 0 : NORMAL * off / spread;
        }

        /** The usual time itself. */
        int seconds() {
            return (int) Math.round(Math.exp(median));
        }
    }

    /** The usual time of each item that enough attempts took some time for. */
    static Map<UUID, Usual> usual(List<Timed> all) {
        Map<UUID, List<Double>> times = new HashMap<>();
        for (Timed timed : all) {
            timed.seconds().forEach((item, seconds) -> {
                if (seconds > 0) {
                    times.computeIfAbsent(item, fresh -> new ArrayList<>()).add(Math.log(seconds));
                }
            });
        }
        Map<UUID, Usual> usual = new HashMap<>();
        times.forEach((item, logs) -> {
            if (logs.size() >= ENOUGH) {
                double median = median(logs);
                usual.put(
                        item,
                        new Usual(
                                median,
                                median(logs.stream()
                                        .map(log -> Math.abs(log - median))
                                        .toList())));
            }
        });
        return usual;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
