package org.nishang.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExamTallyTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /**
     * The first five items of section 6 of the LSAT, 1,000 persons: R. D. Bock, M. Lieberman, Psychometrika 35 (1970),
     * 179–197; pattern of right answers → persons.
     */
    private static final String LSAT = """
            00000 3 00001 6 00010 2 00011 11 00100 1 00101 1 00110 3 00111 4 01000 1 01001 8
            01011 16 01101 3 01110 2 01111 15 10000 10 10001 29 10010 14 10011 81 10100 3 10101 28
            10110 15 10111 80 11000 16 11001 56 11010 21 11011 173 11100 11 11101 61 11110 28
            11111 298""";

    /**
     * As printed by {@code descript(LSAT)} of the R package ltm: D. Rizopoulos, Journal of Statistical Software 17
     * (2006), issue 5. It divides by n − 1, hence the last digit.
     */
    @Test
    void givesThePublishedFiguresOfTheLawSchoolTest() {
        var tally = new ExamTally(List.of(0, 0, 0, 0, 0), ScoreGroups.NONE);
        var words = LSAT.split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            for (int person = 0; person < Integer.parseInt(words[i + 1]); person++) {
                tally.add(paper(words[i].chars().mapToDouble(c -> c - '0').toArray()));
            }
        }

        assertThat(tally.exam().attempts()).isEqualTo(1000);
        assertThat(tally.exam().allOrNothing()).isTrue();
        assertThat(tally.exam().reliability()).isCloseTo(0.2950, within(0.00005));
        double[] difficulty = {0.924, 0.709, 0.553, 0.763, 0.870};
        double[] excluded = {0.1128, 0.1531, 0.1727, 0.1444, 0.1215};
        for (int i = 0; i < 5; i++) {
            assertThat(tally.item(i).difficulty()).isCloseTo(difficulty[i], EXACT);
            assertThat(tally.item(i).discrimination()).isCloseTo(excluded[i], within(0.00015));
        }
    }

    @Test
    void agreesWithAPlainReckoningOnRandomPapersOfABank() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int bank = 2 + random.nextInt(12);
            boolean partial = random.nextBoolean();
            var rows = new ArrayList<double[]>();
            for (int i = 1 + random.nextInt(60); i > 0; i--) {
                rows.add(drawn(random, bank, partial));
            }

            var tally = tally(bank, rows, ScoreGroups.NONE);

            var plain = new PlainFigures(rows, bank);
            for (int item = 0; item < bank; item++) {
                var figures = tally.item(item);
                same(figures.difficulty(), plain.difficulty(item), seed);
                same(figures.discrimination(), plain.discrimination(item), seed);
            }
            same(tally.exam().reliability(), plain.alpha(), seed);
            same(tally.exam().mean(), plain.mean(), seed);
            same(tally.exam().deviation(), plain.deviation(), seed);
        }
    }

    @Test
    void givesTheUsualAlphaWhereAllHaveTheSameItems() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int items = 2 + random.nextInt(8);
            var rows = new ArrayList<double[]>();
            for (int i = 0; i < 40; i++) {
                double able = random.nextDouble();
                rows.add(IntStream.range(0, items)
                        .mapToDouble(x -> random.nextDouble() < able ? 1 : 0)
                        .toArray());
            }

            assertThat(tally(items, rows, ScoreGroups.NONE).exam().reliability())
                    .isCloseTo(PlainFigures.kr20(rows), EXACT);
        }
    }

    @Test
    void saysNothingOfOneAttempt() {
        var tally = tally(2, List.of(new double[] {1, 0}), ScoreGroups.NONE);

        assertThat(tally.exam().mean()).isEqualTo(50);
        assertThat(tally.exam().deviation()).isNull();
        assertThat(tally.exam().reliability()).isNull();
        assertThat(tally.item(0).difficulty()).isEqualTo(1);
        assertThat(tally.item(0).discrimination()).isNull();
    }

    @Test
    void saysNothingOfNone() {
        var tally = tally(2, List.of(), ScoreGroups.of(new TreeMap<>()));

        assertThat(tally.exam().mean()).isNull();
        assertThat(tally.exam().reliability()).isNull();
        assertThat(tally.exam().firstRate()).isNull();
        assertThat(tally.item(1).difficulty()).isNull();
    }

    @Test
    void hasNoDiscriminationWhereEverybodyOrNobodyIsRight() {
        var rows = List.of(new double[] {1, 0, 1}, new double[] {1, 0, 0}, new double[] {1, 0, 1});

        var tally = tally(3, rows, ScoreGroups.NONE);

        assertThat(tally.item(0).difficulty()).isEqualTo(1);
        assertThat(tally.item(0).discrimination()).isNull();
        assertThat(tally.item(1).difficulty()).isZero();
        assertThat(tally.item(1).discrimination()).isNull();
        assertThat(tally.item(2).discrimination())
                .as("the rest has no variance")
                .isNull();
    }

    @Test
    void hasNoReliabilityWhereNothingVaries() {
        var same = new double[] {1, 1, 0};

        assertThat(tally(3, List.of(same, same, same), ScoreGroups.NONE).exam().reliability())
                .isNull();
    }

    @Test
    void hasNoReliabilityForPapersOfOneQuestion() {
        var rows = List.of(new double[] {1}, new double[] {0}, new double[] {1});

        assertThat(tally(1, rows, ScoreGroups.NONE).exam().reliability()).isNull();
        assertThat(tally(1, rows, ScoreGroups.NONE).item(0).discrimination()).isNull();
    }

    @Test
    void countsOptionsBlanksAndExposuresInBothGroups() {
        var tally = new ExamTally(List.of(3), new ScoreGroups(2000, 8000));
        tally.expose(0);
        tally.expose(0);
        tally.add(one(9000, 1, 0b001, true));
        tally.add(one(9000, 0, 0b110, true));
        tally.add(one(5000, 0, 0b010, true));
        tally.add(one(1000, 0, 0, false));

        var figures = tally.item(0);

        assertThat(figures.exposures()).isEqualTo(2);
        assertThat(figures.sat()).isEqualTo(new Counted(4, 1, 2));
        assertThat(figures.right()).isEqualTo(new Counted(1, 0, 1));
        assertThat(figures.unanswered()).isEqualTo(new Counted(1, 1, 0));
        assertThat(figures.options()).containsExactly(new Counted(1, 0, 1), new Counted(2, 0, 1), new Counted(1, 0, 1));
    }

    @Test
    void ratesFirstAttemptsByPersonsAndNotByAttempts() {
        var tally = new ExamTally(List.of(0), ScoreGroups.NONE);
        tally.add(sat(false, true));
        tally.add(sat(true, false));
        tally.add(sat(true, true));

        assertThat(tally.exam().firstRate()).isEqualTo(0.5);
        assertThat(tally.exam().passed()).isEqualTo(2);
        assertThat(tally.exam().attempts()).isEqualTo(3);
    }

    @Test
    void groupsAreTwentySevenPercentAndWhoeverHasTheSameScore() {
        var attempts = new TreeMap<>(Map.of(1000, 3, 2000, 5, 5000, 6, 8000, 3, 9000, 3));

        var groups = ScoreGroups.of(attempts);

        assertThat(groups).isEqualTo(new ScoreGroups(2000, 8000));
        assertThat(groups.of(2000)).isEqualTo(-1);
        assertThat(groups.of(5000)).isZero();
        assertThat(groups.of(8000)).isEqualTo(1);
    }

    @Test
    void thereAreNoGroupsWhereTheyWouldMeet() {
        assertThat(ScoreGroups.of(new TreeMap<>(Map.of(7000, 40)))).isEqualTo(ScoreGroups.NONE);
        assertThat(ScoreGroups.of(new TreeMap<>(Map.of(1000, 1, 7000, 40, 9000, 1))))
                .isEqualTo(ScoreGroups.NONE);
        assertThat(ScoreGroups.NONE.of(7000)).isZero();
    }

    @Test
    void halfOfTheAttemptsTookNoLongerThanTheMedianAndUnknownTimesAreLeftOut() {
        assertThat(median(0, 0)).isNull();
        assertThat(median(40)).isEqualTo(40);
        assertThat(median(40, 0, 10, 900)).isEqualTo(40);
        assertThat(median(10, 20, 30, 40)).isEqualTo(20);
        assertThat(median(7, 7, 7, 500, 600)).isEqualTo(7);
    }

    private static @Nullable Integer median(int... seconds) {
        var tally = new ItemTally(0);
        for (int each : seconds) {
            tally.add(new FinishedPaper.Place(0, 1, 0, true, each), 1, 1, 0);
        }
        return tally.figures().medianSeconds();
    }

    private static FinishedPaper one(int score, double credit, long chosen, boolean answered) {
        return new FinishedPaper(score, false, false, List.of(new FinishedPaper.Place(0, credit, chosen, answered, 0)));
    }

    private static FinishedPaper sat(boolean passed, boolean first) {
        return new FinishedPaper(5000, passed, first, List.of(new FinishedPaper.Place(0, passed ? 1 : 0, 0, true, 0)));
    }

    /** Each item with the credit that was reached; NaN where the paper lacks it. */
    private static FinishedPaper paper(double... credits) {
        var places = IntStream.range(0, credits.length)
                .filter(i -> !Double.isNaN(credits[i]))
                .mapToObj(i -> new FinishedPaper.Place(i, credits[i], 0, true, 0))
                .toList();
        double total = places.stream().mapToDouble(FinishedPaper.Place::credit).sum();
        return new FinishedPaper((int) Math.round(10_000 * total / places.size()), false, true, places);
    }

    private static ExamTally tally(int items, List<double[]> rows, ScoreGroups groups) {
        var tally = new ExamTally(Collections.nCopies(items, 0), groups);
        rows.forEach(row -> tally.add(paper(row)));
        return tally;
    }

    private static double[] drawn(Random random, int bank, boolean partial) {
        var credits = new double[bank];
        Arrays.fill(credits, Double.NaN);
        double able = random.nextDouble();
        var items = new ArrayList<>(IntStream.range(0, bank).boxed().toList());
        Collections.shuffle(items, random);
        for (int item : items.subList(0, 1 + random.nextInt(bank))) {
            boolean right = random.nextDouble() < able;
            credits[item] = right ? 1 : partial ? random.nextInt(3) / 4.0 : 0;
        }
        return credits;
    }

    private static void same(@Nullable Double figure, @Nullable Double plain, int seed) {
        if (plain == null) {
            assertThat(figure).as("seed %d", seed).isNull();
        } else {
            assertThat(Objects.requireNonNull(figure, "seed " + seed))
                    .as("seed %d", seed)
                    .isCloseTo(plain, within(1e-6));
        }
    }
}
