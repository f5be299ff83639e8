package org.nishang.assessment.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of {@link ExamTally} once more, straight from their definitions with all attempts at hand; a row has NaN
 * where the attempt lacks the item.
 */
record PlainFigures(List<double[]> rows, int items) {

    private static final double NONE = 1e-9;

    @Nullable
    Double difficulty(int item) {
        var credits = credits(item);
        return credits.length == 0 ? null : mean(credits);
    }

    @Nullable
    Double discrimination(int item) {
        var having = rows.stream().filter(row -> !Double.isNaN(row[item])).toList();
        var rests = having.stream()
                .mapToDouble(row -> IntStream.range(0, items)
                        .filter(i -> i != item && !Double.isNaN(row[i]))
                        .mapToDouble(i -> row[i])
                        .average()
                        .orElse(0))
                .toArray();
        var credits = credits(item);
        if (credits.length < 2 || covariance(credits, credits) < NONE || covariance(rests, rests) < NONE) {
            return null;
        }
        return covariance(credits, rests) / Math.sqrt(covariance(credits, credits) * covariance(rests, rests));
    }

    @Nullable
    Double alpha() {
        double squares = 0;
        double products = 0;
        int places = 0;
        int pairs = 0;
        for (double[] row : rows) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    if (Double.isNaN(row[i]) || Double.isNaN(row[j])) {
                        continue;
                    }
                    double product = (row[i] - mean(credits(i))) * (row[j] - mean(credits(j)));
                    if (i == j) {
                        squares += product;
                        places++;
                    } else {
                        products += product;
                        pairs++;
                    }
                }
            }
        }
        if (rows.size() < 2 || pairs == 0 || squares / places < NONE) {
            return null;
        }
        double length = (double) places / rows.size();
        double variance = squares / places;
        double covariance = products / pairs;
        double denominator = variance + (length - 1) * covariance;
        return denominator < NONE ? null : length * covariance / denominator;
    }

    @Nullable
    Double mean() {
        return rows.isEmpty() ? null : mean(scores());
    }

    @Nullable
    Double deviation() {
        var scores = scores();
        return scores.length < 2 ? null : Math.sqrt(covariance(scores, scores) * scores.length / (scores.length - 1.0));
    }

    /** Formula 20 for rows without gaps, as it is printed: k ÷ (k − 1) · (1 − Σ p·q ÷ σ²). */
    static double kr20(List<double[]> rows) {
        int items = rows.getFirst().length;
        double pq = 0;
        for (int i = 0; i < items; i++) {
            int item = i;
            double p = rows.stream().mapToDouble(row -> row[item]).average().orElseThrow();
            pq += p * (1 - p);
        }
        var sums = rows.stream().mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        return items / (items - 1.0) * (1 - pq / covariance(sums, sums));
    }

    private double[] scores() {
        return rows.stream()
                .mapToDouble(row -> Math.round(10_000
                                * Arrays.stream(row)
                                        .filter(x -> !Double.isNaN(x))
                                        .average()
                                        .orElseThrow())
                        / 100.0)
                .toArray();
    }

    private double[] credits(int item) {
        return rows.stream()
                .mapToDouble(row -> row[item])
                .filter(credit -> !Double.isNaN(credit))
                .toArray();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double covariance(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - mean(a)) * (b[i] - mean(b)))
                .average()
                .orElseThrow();
    }
}
