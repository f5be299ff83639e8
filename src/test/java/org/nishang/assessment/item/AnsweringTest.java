package org.nishang.assessment.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;

/** How each kind is judged, and what no answer to any kind can do. */
class AnsweringTest {

    private static final MatchingAnswering MATCHING = MatchingAnswering.of(new ItemBody.Matching(
            List.of(
                    new ItemBody.Pair(text("A"), text("4")),
                    new ItemBody.Pair(text("B"), text("3")),
                    new ItemBody.Pair(text("C"), text("3"))),
            List.of(text("2"), text("1"))));

    private static final OrderingAnswering ORDERING =
            new OrderingAnswering(List.of(text("1"), text("2"), text("3"), text("4")));

    private static final NumericAnswering NUMERIC =
            new NumericAnswering(new ItemBody.Numeric(new BigDecimal("360"), BigDecimal.ZERO, false, List.of()));

    static Stream<Answering> all() {
        return Stream.of(
                choice(true, true, false, false),
                choice(true, false, true, false, true),
                choice(false, false, true),
                new FillInAnswering(List.of("20", "twenty")),
                NUMERIC,
                new NumericAnswering(new ItemBody.Numeric(
                        new BigDecimal("1.5"), new BigDecimal("2"), true, List.of(unit("cm", "1"), unit("mm", "0.1")))),
                MATCHING,
                ORDERING);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRightAnswerGetsAllOfThePointsByEveryRuleAndInEveryOrder(Answering answering) {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var order = answering.order(random);
            int worth = 1 + random.nextInt(10_000);
            var verdict = answering.judge(shuffledIfASet(answering, order, random), order);
            for (var marking : rules(random)) {
                assertThat(marking.points(verdict, worth)).as("%s", marking).isEqualTo(worth);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSlipIsAnAnswerAndNeverRight(Answering answering) {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            var order = answering.order(random);
            var slip = answering.slip(order, random);
            assertThat(slip).isNotEmpty();
            assertThat(answering.judge(slip, order).isExact()).as("%s", slip).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyAChoiceShowsItsOptions(Answering answering) {
        assertThat(answering.showsOptions()).isEqualTo(answering instanceof ChoiceAnswering);
    }

    @Test
    void aSlipInAnOrderExchangesTwoNeighbours() {
        var order = List.of(0, 1, 2, 3);
        var right = ORDERING.solution(order);

        var slip = ORDERING.slip(order, new Random(4));

        var differing = IntStream.range(0, 4)
                .filter(i -> !slip.get(i).equals(right.get(i)))
                .boxed()
                .toList();
        assertThat(differing).hasSize(2);
        assertThat(differing.get(1) - differing.get(0)).isEqualTo(1);
        assertThat(slip).containsExactlyInAnyOrderElementsOf(right);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noAnswerAtAllGetsMoreThanThePointsOrLessThanTheRuleSays(Answering answering) {
        var random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            var order = answering.order(random);
            int worth = random.nextInt(10_001);
            int penalty = 1 + random.nextInt(100);
            var verdict = answering.judge(anything(random), order);

            assertThat(new Marking.AllOrNothing().points(verdict, worth)).isIn(0, worth);
            assertThat(new Marking.Partial().points(verdict, worth)).isBetween(0, worth);
            assertThat(new Marking.Negative(penalty).points(verdict, worth)).isIn(-(worth * penalty / 100), 0, worth);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingAnsweredIsNeitherRightNorWrong(Answering answering) {
        var order = answering.order(new Random(3));

        assertThat(answering.judge(List.of(), order).isExact()).isFalse();
        assertThat(answering.judge(List.of(), order).wrong()).isZero();
        assertThat(answering.inWords(List.of(), order)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPaperShowsEveryChoiceOnce(Answering answering) {
        var random = new Random(4);
        for (int i = 0; i < 50; i++) {
            assertThat(answering.order(random))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, answering.choices().size())
                                    .boxed()
                                    .toList());
        }
    }

    @Test
    void aChoiceCountsWhatIsRightAndWhatIsWrong() {
        var choice = choice(true, true, true, false, false);
        var order = List.of(4, 3, 2, 1, 0);

        assertThat(choice.judge(List.of("c", "d", "e"), order)).isEqualTo(new Verdict(3, 0, 3));
        assertThat(choice.judge(List.of("c", "a"), order)).isEqualTo(new Verdict(1, 1, 3));
        assertThat(choice.judge(List.of("c", "c"), order)).isEqualTo(new Verdict(1, 0, 3));
        assertThat(choice.judge(List.of("C", "f", "?"), order)).isEqualTo(new Verdict(0, 3, 3));
        assertThat(choice.inWords(List.of("c", "a"), order))
                .extracting(Text::zh)
                .containsExactly("选项4", "选项2");
        assertThat(choice.counted()).isEqualTo(5);
    }

    @Test
    void trueAndFalseAreNotMixed() {
        var statement = new ChoiceAnswering(choice(true, false).options(), false);

        for (int seed = 0; seed < 20; seed++) {
            assertThat(statement.order(new Random(seed))).containsExactly(0, 1);
        }
    }

    @Test
    void aMatchingTakesOneForEachOnTheLeftAndTheSameOneTwiceOnTheRight() {
        var order = List.of(3, 2, 1, 0); // a = 1, b = 2, c = 3, d = 4

        assertThat(MATCHING.choices()).extracting(Text::zh).containsExactly("4", "3", "2", "1");
        assertThat(MATCHING.solution(order)).containsExactly("1:d", "2:c", "3:c");
        assertThat(MATCHING.judge(List.of("3:c", "1:d"), order)).isEqualTo(new Verdict(2, 0, 3));
        assertThat(MATCHING.judge(List.of("1:d", "2:a", "3:c"), order)).isEqualTo(new Verdict(2, 1, 3));
        assertThat(MATCHING.judge(List.of("1:d", "1:d", "2:c", "3:c"), order))
                .as("two answers to one on the left")
                .isEqualTo(new Verdict(2, 2, 3));
        assertThat(MATCHING.judge(List.of("4:c", "0:c", "1:e", "x", "1", ":d", "1:dd"), order))
                .isEqualTo(new Verdict(0, 7, 3));
        assertThat(MATCHING.inWords(List.of("2:a", "1:d"), order))
                .extracting(Text::zh)
                .containsExactly("A → 4", "B → 1");
    }

    @Test
    void anOrderingCountsEveryTwoStepsThatStandTheRightWayRound() {
        var order = List.of(2, 0, 3, 1); // a = third, b = first, c = fourth, d = second

        assertThat(ORDERING.solution(order)).containsExactly("b", "d", "a", "c");
        assertThat(ORDERING.judge(List.of("b", "d", "a", "c"), order)).isEqualTo(new Verdict(6, 0, 6));
        assertThat(ORDERING.judge(List.of("d", "b", "a", "c"), order)).isEqualTo(new Verdict(5, 1, 6));
        assertThat(ORDERING.judge(List.of("c", "a", "d", "b"), order)).isEqualTo(new Verdict(0, 6, 6));
        assertThat(ORDERING.judge(List.of("b", "d", "a"), order)).isEqualTo(new Verdict(0, 6, 6));
        assertThat(ORDERING.judge(List.of("b", "d", "a", "a"), order)).isEqualTo(new Verdict(0, 6, 6));
        assertThat(ORDERING.judge(List.of("b", "d", "a", "e"), order)).isEqualTo(new Verdict(0, 6, 6));
        assertThat(ORDERING.inWords(List.of("d", "b"), order))
                .extracting(Text::zh)
                .containsExactly("1. 2", "2. 1");
        assertThat(ORDERING.inWords(List.of("z", "b"), order))
                .extracting(Text::zh)
                .containsExactly("2. 1");
    }

    @Test
    void aFillInIsRepeatedAsItWasWritten() {
        assertThat(new FillInAnswering(List.of("20")).inWords(List.of(" ２０"), List.of()))
                .containsExactly(text(" ２０"));
    }

    @Test
    void whatStandsOnTheRightOfSeveralPairsIsShownOnce() {
        var matching = MatchingAnswering.of(new ItemBody.Matching(
                List.of(new ItemBody.Pair(text("A"), text("4")), new ItemBody.Pair(text("B"), text("4"))),
                List.of(text("2"))));

        assertThat(matching.choices()).containsExactly(text("4"), text("2"));
        assertThat(matching.lefts()).containsExactly(text("A"), text("B"));
        assertThat(matching.solution(List.of(1, 0))).containsExactly("1:b", "2:b");
    }

    @Test
    void anOrderingIsNeverShownInTheRightOrder() {
        for (int seed = 0; seed < 500; seed++) {
            assertThat(new OrderingAnswering(ORDERING.choices().subList(0, 3)).order(new Random(seed)))
                    .containsExactlyInAnyOrder(0, 1, 2)
                    .isNotEqualTo(List.of(0, 1, 2));
        }
    }

    @Test
    void aTextForAPersonIsWorthNothingBeforeSomebodyReadIt() {
        var text = new ShortAnswering(new ItemBody.ShortAnswer(text("范文"), List.of()));

        assertThat(text.judge(List.of("范文"), List.of())).isEqualTo(Verdict.NOTHING);
        assertThat(text.solution(List.of())).containsExactly("范文");
        assertThat(text.inWords(List.of("我的"), List.of())).containsExactly(text("我的"));
        assertThat(text.inWords(List.of(" "), List.of())).isEmpty();
    }

    @Test
    void partialMarksAreTheShareOfRightLessWrongToTheHundredth() {
        var partial = new Marking.Partial();

        assertThat(partial.points(new Verdict(1, 0, 3), 500)).isEqualTo(167);
        assertThat(partial.points(new Verdict(2, 0, 3), 500)).isEqualTo(334);
        assertThat(partial.points(new Verdict(3, 0, 3), 500)).isEqualTo(500);
        assertThat(partial.points(new Verdict(3, 1, 3), 500)).isEqualTo(334);
        assertThat(partial.points(new Verdict(1, 1, 3), 500)).isZero();
        assertThat(partial.points(new Verdict(0, 2, 3), 500)).isZero();
    }

    @Test
    void aWrongAnswerCostsItsShareAndAnIncompleteOneNothing() {
        var negative = Marking.of(new MarkingRule(MarkingRule.Policy.NEGATIVE, 33));

        assertThat(negative.points(new Verdict(0, 1, 1), 500)).isEqualTo(-165);
        assertThat(negative.points(new Verdict(0, 1, 1), 10)).as("rounded down").isEqualTo(-3);
        assertThat(negative.points(new Verdict(1, 0, 2), 500)).isZero();
        assertThat(negative.points(new Verdict(2, 1, 2), 500)).isEqualTo(-165);
        assertThat(Marking.of(MarkingRule.USUAL)).isEqualTo(new Marking.AllOrNothing());
        assertThat(Marking.of(new MarkingRule(MarkingRule.Policy.PARTIAL, 0))).isEqualTo(new Marking.Partial());
    }

    @Test
    void sharesSumToTheWholeAndAreFairToTheHundredth() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            int whole = random.nextInt(10_001);
            int[] weights = random.ints(1 + random.nextInt(8), 1, 21).toArray();
            int sum = IntStream.of(weights).sum();

            int[] parts = Shares.split(whole, weights);

            assertThat(IntStream.of(parts).sum()).isEqualTo(whole);
            for (int k = 0; k < parts.length; k++) {
                assertThat(Math.abs((long) parts[k] * sum - (long) whole * weights[k]))
                        .isLessThan(sum);
            }
        }
        assertThat(Shares.split(500, 1, 1, 1)).containsExactly(167, 167, 166);
        assertThat(Shares.split(100, 1, 2, 4)).containsExactly(14, 29, 57);
        assertThat(Shares.split(0, 3, 1)).containsExactly(0, 0);
        int[] equal = Shares.split(500, 1, 1, 1, 1, 1, 1, 1);
        for (int first = 0; first <= 7; first++) {
            assertThat(Shares.ofFirst(500, 7, first))
                    .isEqualTo(IntStream.of(equal).limit(first).sum());
        }
    }

    private static List<Marking> rules(Random random) {
        return List.of(
                new Marking.AllOrNothing(), new Marking.Partial(), new Marking.Negative(1 + random.nextInt(100)));
    }

    /** The keys of a set may come in any order; those of a sequence may not. */
    private static List<String> shuffledIfASet(Answering answering, List<Integer> order, Random random) {
        var solution = new ArrayList<>(answering.solution(order));
        if (answering instanceof ChoiceAnswering || answering instanceof MatchingAnswering) {
            Collections.shuffle(solution, random);
        }
        return solution;
    }

    private static List<String> anything(Random random) {
        var parts = List.of("a", "b", "c", "d", "z", "", "1:a", "2:b", "3:c", "1:", "20", "-1", "1,5", "♥");
        return random.ints(random.nextInt(6), 0, parts.size())
                .mapToObj(parts::get)
                .toList();
    }

    private static ChoiceAnswering choice(boolean... correct) {
        return new ChoiceAnswering(
                IntStream.range(0, correct.length)
                        .mapToObj(i -> new ItemContent.Option(text("选项" + i), correct[i]))
                        .toList(),
                true);
    }

    static ItemBody.Unit unit(String symbol, String factor) {
        return new ItemBody.Unit(text(symbol), new BigDecimal(factor));
    }

    private static Text text(String words) {
        return new Text(words, words);
    }
}
