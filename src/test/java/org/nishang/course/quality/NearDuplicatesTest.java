package org.nishang.course.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nishang.course.quality.NearDuplicates.Stem;

/** Items that ask nearly the same are found, all of them and no others, and quickly. */
class NearDuplicatesTest {

    private static Stem stem(String code, String words) {
        return new Stem(code, words, "F" + code, "");
    }

    @Test
    void findsStemsThatDifferByAWord() {
        var found = NearDuplicates.of(List.of(
                stem("1", "按 GB 18401-2010，A类产品的甲醛含量不得超过多少？"),
                stem("2", "按GB 18401-2010，A类产品的甲醛含量（mg/kg）不得超过多少"),
                stem("3", "内审员应当多久进行一次管理评审？")));

        assertThat(found).containsOnlyKeys("1", "2");
        assertThat(found.get("1").getFirst().code()).isEqualTo("2");
        assertThat(found.get("1").getFirst().percent()).isBetween(60, 99);
    }

    @Test
    void findsTheSameAnswerToTheSameFact() {
        var found = NearDuplicates.of(List.of(
                new Stem("1", "限量是多少？", "F1", "20"),
                new Stem("2", "一份报告写着多少才算合格？", "F1", "20"),
                new Stem("3", "不同的依据", "F2", "20"),
                new Stem("4", "判断一", "F1", ""),
                new Stem("5", "另外的说法", "F1", "")));

        assertThat(found).containsOnlyKeys("1", "2");
        assertThat(found.get("1")).containsExactly(new SimilarItem("2", 0, true));
    }

    @Test
    void findsWhatComparingEachWithEachFinds() {
        var random = new Random(4);
        for (int round = 0; round < 30; round++) {
            var stems = new ArrayList<Stem>();
            for (int i = 0; i < 60; i++) {
                stems.add(stem("S" + i, words(random, 4 + random.nextInt(14), 6)));
            }

            var pairs = new TreeSet<String>();
            NearDuplicates.of(stems)
                    .forEach((code, twins) -> twins.forEach(twin -> pairs.add(code + " " + twin.code())));

            assertThat(pairs).isEqualTo(each(stems));
        }
    }

    @Test
    void isQuickForFiveThousandItems() {
        var random = new Random(7);
        var stems = new ArrayList<Stem>();
        for (int i = 0; i < 5_000; i++) {
            stems.add(stem("S" + i, "按标准，" + words(random, 30, 800) + "不得超过多少？"));
        }
        NearDuplicates.of(stems.subList(0, 500));

        long before = System.nanoTime();
        NearDuplicates.of(stems);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
    }

    private static String words(Random random, int length, int letters) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append((char) ('一' + random.nextInt(letters)));
        }
        return words.toString();
    }

    private static Set<String> each(List<Stem> stems) {
        var pairs = new TreeSet<String>();
        for (Stem one : stems) {
            for (Stem other : stems) {
                if (!one.code().equals(other.code()) && jaccard(grams(one.words()), grams(other.words())) >= 0.6) {
                    pairs.add(one.code() + " " + other.code());
                }
            }
        }
        return pairs;
    }

    private static Set<String> grams(String words) {
        var grams = new HashSet<String>();
        for (int i = 0; i + 1 < words.length(); i++) {
            grams.add(words.substring(i, i + 2));
        }
        return grams;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int any = one.size() + other.size() - both.size();
        return any == 0 ? 0 : (double) both.size() / any;
    }
}
