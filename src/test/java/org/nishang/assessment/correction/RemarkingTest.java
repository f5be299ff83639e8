package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.correction.KeyCorrectionRequest.Mode;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyCorrection.Treatment;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Settled;
import org.nishang.common.Refusal;
import org.nishang.course.MarkingRule;

/** What a correction of a key makes of answers, against a model that only knows sets. */
class RemarkingTest {

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void agreesWithANaiveModel(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var papers = new MadeUpPaper(random);
            papers.correctSome();

            assertThat(papers.sum()).isEqualTo(papers.naive());
            assertThat(papers.sum()).isBetween(0, 10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theSameKeyTwiceChangesNothingAndToAndFroGivesTheFirstResult(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var papers = new MadeUpPaper(random);
            int first = papers.sum();
            var item = papers.items.get(random.nextInt(papers.items.size()));
            var away = papers.correctionOf(item);

            papers.corrections.put(item.id(), away);
            int then = papers.sum();
            var once = new Remarking(first, then, first >= 6_000, 6_000);
            papers.corrections.put(item.id(), away);
            var twice = new Remarking(then, papers.sum(), once.passedAfter(), 6_000);
            papers.corrections.put(item.id(), KeyCorrection.NONE.spelled(item));

            assertThat(twice.changes()).isFalse();
            assertThat(papers.sum()).isEqualTo(first);
            assertThat(new Remarking(then, first, once.passedAfter(), 6_000).passedAfter())
                    .as("a pass stands")
                    .isEqualTo(first >= 6_000 || then >= 6_000);
        }
    }

    @Test
    void aPassIsKeptAndToldOnlyWhenItIsNew() {
        assertThat(new Remarking(5_900, 6_000, false, 6_000)).satisfies(up -> {
            assertThat(up.nowPasses()).isTrue();
            assertThat(up.passedAfter()).isTrue();
            assertThat(up.keepsPass()).isFalse();
        });
        assertThat(new Remarking(6_000, 5_999, true, 6_000)).satisfies(down -> {
            assertThat(down.nowPasses()).isFalse();
            assertThat(down.passedAfter()).isTrue();
            assertThat(down.keepsPass()).isTrue();
        });
        assertThat(new Remarking(5_500, 5_000, true, 6_000).keepsPass())
                .as("it was kept before")
                .isFalse();
        assertThat(new Remarking(6_000, 6_000, true, 6_000).keepsPass()).isFalse();
        assertThat(new Remarking(5_000, 5_999, false, 6_000).passedAfter()).isFalse();
        assertThat(new Remarking(5_000, 5_999, false, 6_000).nowPasses()).isFalse();
        assertThat(new Remarking(6_000, 6_000, false, 6_000).changes()).isTrue();
        assertThat(new Remarking(7_000, 7_000, true, 6_000).changes()).isFalse();
        assertThat(new Remarking(7_000, 7_000, true, 6_000).nowPasses()).isFalse();
    }

    @Test
    void scalesHalfAHundredthUpAndGivesAllWhereNothingCounts() {
        assertThat(Marks.scaled(5_000, 9_500, 10_000)).isEqualTo(5_263);
        assertThat(Marks.scaled(9_500, 9_500, 10_000)).isEqualTo(10_000);
        assertThat(Marks.scaled(0, 9_500, 10_000)).isZero();
        assertThat(Marks.scaled(1, 16, 10_000)).isEqualTo(625);
        assertThat(Marks.scaled(1, 3, 10)).isEqualTo(3);
        assertThat(Marks.scaled(1, 4, 10)).as("2.5").isEqualTo(3);
        assertThat(Marks.scaled(0, 0, 10_000)).isEqualTo(10_000);
    }

    @Test
    void whatWasDecidedAboutOnePaperIsNeverLessThanWhatEverybodyGets() {
        var item = MadeUpItems.single(0);
        var question = new Question(1, new Paper.Place(item.id(), order(4), 500), item);

        assertThat(Marks.one(question, List.of("b"), Map.of(), Map.of(1, 200))).isEqualTo(200);
        assertThat(Marks.one(question, List.of("a"), Map.of(), Map.of(1, 200))).isEqualTo(500);
        assertThat(Marks.one(question, List.of("b"), Map.of(), Map.of(2, 200))).isZero();
        assertThat(Marks.one(question, List.of("b"), Map.of(1, new Settled(300, "")), Map.of()))
                .isEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void everyKindCanBeTakenOutGivenToAllAndTakenBack(ItemKind kind) {
        var item = MadeUpItems.item(kind, MarkingRule.USUAL, random);
        var out = wish(Mode.TAKEN_OUT).to(KeyCorrection.NONE, item);
        var full = wish(Mode.FULL_POINTS).to(out, item);

        assertThat(out.treatment()).isEqualTo(Treatment.OUT);
        assertThat(full.treatment()).isEqualTo(Treatment.FULL);
        assertThat(Question.of(1, place(item), item, out).counts()).isFalse();
        assertThat(Marks.one(Question.of(1, place(item), item, full), List.of(), Map.of()))
                .isEqualTo(500);
        refuses("assessment.key-correction.nothing", wish(Mode.FULL_POINTS), full, item);
        assertThat(ownKey(item).to(full, item)).isEqualTo(KeyCorrection.NONE.spelled(item));
        if (kind == ItemKind.ORDERING) {
            refuses("assessment.key-correction.key.none", wish(Mode.OTHER_KEY), KeyCorrection.NONE, item);
            refuses("assessment.key-correction.key.none", wish(Mode.ALSO), full, item);
        } else if (kind != ItemKind.MATCHING && kind != ItemKind.SHORT_ANSWER) {
            refuses("assessment.key-correction.nothing", ownKey(item), KeyCorrection.NONE, item);
        }
    }

    @Test
    void refusesKeysThatTheItemCannotHave() {
        var one = MadeUpItems.single(0);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY, 1, 2), one);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY), one);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY, 4), one);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY, -1), one);
        refuses("assessment.key-correction.key.one", forms(Mode.OTHER_KEY, "x"), one);
        var some = MadeUpItems.item(ItemKind.MULTIPLE, MarkingRule.USUAL, random);
        refuses("assessment.key-correction.key.some", options(Mode.ALSO), some);
        assertThat(options(Mode.ALSO, 1, 0, 1)
                        .to(KeyCorrection.NONE, some)
                        .right()
                        .get(1))
                .containsExactly(0, 1);
        var words = MadeUpItems.item(ItemKind.FILL_IN, MarkingRule.USUAL, random);
        refuses("assessment.key-correction.key.forms", forms(Mode.ALSO), words);
        refuses("assessment.key-correction.key.forms", forms(Mode.ALSO, " "), words);
        refuses("assessment.key-correction.key.forms", forms(Mode.ALSO, "长".repeat(201)), words);
        refuses("assessment.key-correction.key.forms", options(Mode.ALSO, 0), words);
        refuses(
                "assessment.key-correction.key.forms",
                forms(
                        Mode.ALSO,
                        IntStream.range(0, 51).mapToObj(String::valueOf).toArray(String[]::new)),
                words);
        assertThat(forms(Mode.ALSO, "长".repeat(200))
                        .to(KeyCorrection.NONE, words)
                        .accepted())
                .hasSize(2);
        var number = MadeUpItems.item(ItemKind.NUMERIC, MarkingRule.USUAL, random);
        refuses("assessment.key-correction.key.numbers", forms(Mode.ALSO, "1e9"), number);
        refuses("assessment.key-correction.key.numbers", forms(Mode.ALSO, "twenty"), number);
        refuses("assessment.key-correction.key.numbers", forms(Mode.ALSO), number);
        assertThat(forms(Mode.ALSO, "18", "20").to(KeyCorrection.NONE, number).accepted())
                .containsExactly("20", "18");
        assertThatThrownBy(() -> new KeyCorrectionRequest(one.id(), Mode.ALSO, List.of(1), List.of(), " x "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new KeyCorrectionRequest(one.id(), Mode.ALSO, List.of(1), List.of(), "因".repeat(501)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void addsToWhatIsRightAlready() {
        var item = MadeUpItems.single(0);
        var first = options(Mode.OTHER_KEY, 1).to(KeyCorrection.NONE, item);
        var both = options(Mode.ALSO, 2).to(first, item);

        assertThat(both.right()).containsExactly(List.of(1), List.of(2));
        assertThat(KeyWords.of(both, item)).hasSize(2);
        var question = Question.of(1, place(item), item, both);
        assertThat(question.mark(List.of("a"))).isZero();
        assertThat(question.mark(List.of("b"))).isEqualTo(500);
        assertThat(question.mark(List.of("c"))).isEqualTo(500);
        refuses("assessment.key-correction.nothing", options(Mode.ALSO, 2), both, item);
    }

    @Test
    void anotherNumberKeepsToleranceAndUnit() {
        var item = MadeUpItems.item(ItemKind.NUMERIC, MarkingRule.USUAL, random);
        var place = new Paper.Place(item.id(), List.of(), 500);
        var also = Question.of(1, place, item, forms(Mode.ALSO, "18").to(KeyCorrection.NONE, item));
        var other = Question.of(1, place, item, forms(Mode.OTHER_KEY, "18").to(KeyCorrection.NONE, item));

        assertThat(also.mark(List.of("17.5"))).isEqualTo(500);
        assertThat(also.mark(List.of("20.5"))).isEqualTo(500);
        assertThat(other.mark(List.of("17.5"))).isEqualTo(500);
        assertThat(other.mark(List.of("20.5"))).isZero();
        assertThat(other.solution()).containsExactly("18");
    }

    @Test
    void takesReasonsAndFormsOfTheAllowedLength() {
        var item = MadeUpItems.item(ItemKind.FILL_IN, MarkingRule.USUAL, random);
        var fifty = IntStream.range(0, 50).mapToObj(String::valueOf).toArray(String[]::new);

        assertThat(forms(Mode.OTHER_KEY, fifty).to(KeyCorrection.NONE, item).accepted())
                .hasSize(50);
        for (String reason : List.of("有误", "因".repeat(500))) {
            assertThat(new KeyCorrectionRequest(item.id(), Mode.ALSO, List.of(), List.of("x"), reason).reason())
                    .isEqualTo(reason);
        }
    }

    private void refuses(String key, KeyCorrectionRequest wish, ItemVersion item) {
        refuses(key, wish, KeyCorrection.NONE, item);
    }

    private void refuses(String key, KeyCorrectionRequest wish, KeyCorrection now, ItemVersion item) {
        assertThatThrownBy(() -> wish.to(now, item))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static KeyCorrectionRequest wish(Mode mode) {
        return options(mode);
    }

    private static KeyCorrectionRequest options(Mode mode, Integer... options) {
        return new KeyCorrectionRequest(UUID.randomUUID(), mode, List.of(options), List.of(), "答案有误");
    }

    private static KeyCorrectionRequest forms(Mode mode, String... forms) {
        return new KeyCorrectionRequest(UUID.randomUUID(), mode, List.of(), List.of(forms), "答案有误");
    }

    private static KeyCorrectionRequest ownKey(ItemVersion item) {
        var own = KeyCorrection.NONE.spelled(item);
        return new KeyCorrectionRequest(
                item.id(),
                Mode.OTHER_KEY,
                own.right().isEmpty() ? List.of() : own.right().getFirst(),
                own.accepted(),
                "答案有误");
    }

    private static Paper.Place place(ItemVersion item) {
        return new Paper.Place(item.id(), order(item.answering().choices().size()), 500);
    }

    private static List<Integer> order(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
