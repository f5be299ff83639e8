package org.nishang.course.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds items that ask nearly the same: stems whose pairs of neighbouring characters overlap by 0.6 or more (Jaccard),
 * or the same right answer to the same fact. Only stems that share one of their rarest pairs are compared, without
 * which they cannot overlap so much. Pure.
 *
 * @see <a href="https://doi.org/10.1145/1242572.1242591">R. J. Bayardo, Y. Ma, R. Srikant: Scaling up all pairs
 *     similarity search. WWW 2007, 131–140</a>
 */
public final class NearDuplicates {

    static final double LIKE = 0.6;

    private NearDuplicates() {}

    /** @param right what is right, in words; empty where that says nothing, as with true-false */
    public record Stem(String code, String words, String fact, String right) {}

    /** By code, the most alike first; items that are like no other are not in it. */
    public static Map<String, List<SimilarItem>> of(List<Stem> stems) {
        var twins = new TreeMap<String, TreeMap<String, SimilarItem>>();
        int[][] grams = grams(stems);
        var holders = new HashMap<Integer, List<Integer>>();
        for (int one = 0; one < grams.length; one++) {
            var candidates = new HashSet<Integer>();
            int size = grams[one].length;
            int prefix = size - (int) Math.ceil(LIKE * size) + 1;
            for (int i = 0; i < Math.min(prefix, size); i++) {
                var before = holders.computeIfAbsent(grams[one][i], gram -> new ArrayList<>());
                candidates.addAll(before);
                before.add(one);
            }
            for (int other : candidates) {
                double alike = jaccard(grams[one], grams[other]);
                if (alike >= LIKE) {
                    join(twins, stems.get(one), stems.get(other), (int) Math.floor(alike * 100));
                }
            }
        }
        sameAnswers(stems, twins);
        var found = new TreeMap<String, List<SimilarItem>>();
        twins.forEach((code, others) -> found.put(
                code,
                others.values().stream()
                        .sorted(Comparator.comparingInt(SimilarItem::percent).reversed())
                        .toList()));
        return found;
    }

    private static void sameAnswers(List<Stem> stems, Map<String, TreeMap<String, SimilarItem>> twins) {
        var first = new HashMap<String, List<Stem>>();
        for (Stem stem : stems) {
            if (!stem.right().isEmpty() && !stem.fact().isEmpty()) {
                first.computeIfAbsent(stem.fact() + "\n" + stem.right(), key -> new ArrayList<>())
                        .add(stem);
            }
        }
        for (List<Stem> same : first.values()) {
            for (Stem one : same) {
                for (Stem other : same) {
                    if (!one.code().equals(other.code())
                            && !twins.getOrDefault(one.code(), new TreeMap<>()).containsKey(other.code())) {
                        join(twins, one, other, 0);
                    }
                }
            }
        }
    }

    private static void join(Map<String, TreeMap<String, SimilarItem>> twins, Stem one, Stem other, int percent) {
        if (one.code().equals(other.code())) {
            return;
        }
        boolean answer = !one.right().isEmpty()
                && one.fact().equals(other.fact())
                && one.right().equals(other.right());
        twins.computeIfAbsent(one.code(), code -> new TreeMap<>())
                .put(other.code(), new SimilarItem(other.code(), percent, answer));
        twins.computeIfAbsent(other.code(), code -> new TreeMap<>())
                .put(one.code(), new SimilarItem(one.code(), percent, answer));
    }

    /** The pairs of characters of each stem, the rarest of all stems first. */
    private static int[][] grams(List<Stem> stems) {
        var counts = new HashMap<Integer, Integer>();
        var all = new ArrayList<HashSet<Integer>>();
        for (Stem stem : stems) {
            var own = new HashSet<Integer>();
            int[] letters = Phrasing.plain(stem.words()).codePoints().toArray();
            for (int i = 0; i + 1 < letters.length; i++) {
                own.add(letters[i] * 31_337 + letters[i + 1]);
            }
            own.forEach(gram -> counts.merge(gram, 1, Integer::sum));
            all.add(own);
        }
        Comparator<Integer> rarest =
                Comparator.<Integer>comparingInt(counts::get).thenComparing(Comparator.naturalOrder());
        return all.stream()
                .map(own ->
                        own.stream().sorted(rarest).mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static double jaccard(int[] one, int[] other) {
        int[] some = one.clone();
        int[] more = other.clone();
        Arrays.sort(some);
        Arrays.sort(more);
        int both = 0;
        for (int i = 0, j = 0; i < some.length && j < more.length; ) {
            if (some[i] == more[j]) {
                both++;
                i++;
                j++;
            } else if (some[i] < more[j]) {
                i++;
            } else {
                j++;
            }
        }
        int any = some.length + more.length - both;
        return any == 0 ? 0 : (double) both / any;
    }
}
