package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.correction.KeyCorrectionRequest.Mode;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyCorrection.Treatment;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Settled;
import org.nishang.assessment.item.Shares;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;

/** What a correction of a key makes of answers, against a model that only knows sets. */
class RemarkingTest {

    private static final Text ANY = new Text("题", "stem");
    private static final List<String> FORMS = List.of("20", "二十", "0.5", "18", "A类");

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void agreesWithANaiveModel(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var papers = new Papers();
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
            var papers = new Papers();
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
        var item = single(0);
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
        var item = item(kind, MarkingRule.USUAL);
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
        var one = single(0);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY, 1, 2), one);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY), one);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY, 4), one);
        refuses("assessment.key-correction.key.one", options(Mode.OTHER_KEY, -1), one);
        refuses("assessment.key-correction.key.one", forms(Mode.OTHER_KEY, "x"), one);
        var some = item(ItemKind.MULTIPLE, MarkingRule.USUAL);
        refuses("assessment.key-correction.key.some", options(Mode.ALSO), some);
        assertThat(options(Mode.ALSO, 1, 0, 1)
                        .to(KeyCorrection.NONE, some)
                        .right()
                        .get(1))
                .containsExactly(0, 1);
        var words = item(ItemKind.FILL_IN, MarkingRule.USUAL);
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
        var number = item(ItemKind.NUMERIC, MarkingRule.USUAL);
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
        var item = single(0);
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
        var item = item(ItemKind.NUMERIC, MarkingRule.USUAL);
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
        var item = item(ItemKind.FILL_IN, MarkingRule.USUAL);
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

    private ItemVersion single(int right) {
        return version(ItemKind.SINGLE, content(options4(Set.of(right)), List.of(), null));
    }

    private ItemVersion item(ItemKind kind, MarkingRule rule) {
        return switch (kind) {
            case SINGLE -> single(random.nextInt(4));
            case TRUE_FALSE -> version(kind, content(options4(Set.of(0)).subList(0, 2), List.of(), rule));
            case MULTIPLE, HOT_SPOT -> version(kind, content(options4(Set.of(1, 3)), List.of(), rule));
            case FILL_IN -> version(kind, content(List.of(), List.of(FORMS.getFirst()), rule));
            case NUMERIC ->
                version(
                        kind,
                        more(
                                new ItemBody.Numeric(new BigDecimal("20"), BigDecimal.ONE, false, List.of()),
                                null,
                                null,
                                null));
            case MATCHING ->
                version(
                        kind,
                        more(null, new ItemBody.Matching(List.of(new ItemBody.Pair(ANY, ANY)), List.of()), null, null));
            case ORDERING ->
                version(kind, more(null, null, new ItemBody.Ordering(List.of(ANY, new Text("乙", "b"))), null));
            case SHORT_ANSWER -> version(kind, more(null, null, null, new ItemBody.ShortAnswer(ANY, List.of())));
        };
    }

    private static ItemContent more(
            ItemBody.Numeric numeric,
            ItemBody.Matching matching,
            ItemBody.Ordering ordering,
            ItemBody.ShortAnswer text) {
        return new ItemContent(
                ANY,
                List.of(),
                List.of(),
                ANY,
                new ItemContent.More(numeric, matching, ordering, null, text, null, null, null, null, null));
    }

    private static ItemContent content(List<ItemContent.Option> options, List<String> accepted, MarkingRule rule) {
        return new ItemContent(
                ANY,
                options,
                accepted,
                ANY,
                new ItemContent.More(null, null, null, null, null, rule, null, null, null, null));
    }

    private static List<ItemContent.Option> options4(Set<Integer> right) {
        return IntStream.range(0, 4)
                .mapToObj(i -> new ItemContent.Option(new Text("选项" + i, "option " + i), right.contains(i)))
                .toList();
    }

    private static ItemVersion version(ItemKind kind, ItemContent content) {
        return new ItemVersion(
                UUID.randomUUID(),
                "C04-001",
                "limits",
                kind,
                1,
                "F001",
                LocalDate.EPOCH,
                null,
                false,
                content,
                "GB 18401-2010",
                ANY);
    }

    /** A made-up paper with answers, and corrections of some of its items. */
    private class Papers {

        private final List<ItemVersion> items = new ArrayList<>();
        private final List<Paper.Place> places = new ArrayList<>();
        private final Map<Integer, List<String>> answers = new HashMap<>();
        private final Map<UUID, KeyCorrection> corrections = new HashMap<>();

        Papers() {
            int size = 1 + random.nextInt(12);
            int[] worth =
                    Shares.split(10_000, IntStream.range(0, size).map(i -> 1).toArray());
            for (int i = 0; i < size; i++) {
                var kind = List.of(ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.FILL_IN)
                        .get(random.nextInt(3));
                var item = item(kind, rule());
                items.add(item);
                places.add(new Paper.Place(item.id(), item.answering().order(random), worth[i]));
                answer(i + 1, kind);
            }
        }

        private MarkingRule rule() {
            return switch (random.nextInt(3)) {
                case 0 -> MarkingRule.USUAL;
                case 1 -> new MarkingRule(MarkingRule.Policy.PARTIAL, 0);
                default -> new MarkingRule(MarkingRule.Policy.NEGATIVE, 50);
            };
        }

        private void answer(int position, ItemKind kind) {
            if (random.nextInt(6) == 0) {
                return;
            }
            answers.put(
                    position,
                    kind == ItemKind.FILL_IN
                            ? List.of(FORMS.get(random.nextInt(FORMS.size())))
                            : kind == ItemKind.SINGLE
                                    ? List.of(Question.key(random.nextInt(4)))
                                    : IntStream.range(0, 4)
                                            .filter(i -> random.nextBoolean())
                                            .mapToObj(Question::key)
                                            .toList());
        }

        void correctSome() {
            for (ItemVersion item : items) {
                if (random.nextInt(3) == 0) {
                    corrections.put(item.id(), correctionOf(item));
                }
            }
        }

        KeyCorrection correctionOf(ItemVersion item) {
            var treatment = Treatment.values()[Math.max(0, random.nextInt(5) - 2)];
            if (item.kind() == ItemKind.FILL_IN) {
                return new KeyCorrection(treatment, List.of(), FORMS.subList(0, 1 + random.nextInt(4)));
            }
            var sets = new ArrayList<List<Integer>>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                sets.add(
                        item.kind() == ItemKind.SINGLE
                                ? List.of(random.nextInt(4))
                                : List.of(random.nextInt(2), 2 + random.nextInt(2)));
            }
            return new KeyCorrection(treatment, sets, List.of());
        }

        int sum() {
            var questions = new ArrayList<Question>();
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                questions.add(Question.of(
                        i + 1, places.get(i), item, corrections.getOrDefault(item.id(), KeyCorrection.NONE)));
            }
            return Marks.sum(questions, new Answers(answers), Map.of()).hundredths();
        }

        /** Points as a fraction of what counts, added up without any of the product's classes. */
        int naive() {
            long sum = 0;
            long counted = 0;
            for (int i = 0; i < items.size(); i++) {
                var correction = corrections.getOrDefault(items.get(i).id(), KeyCorrection.NONE);
                int worth = places.get(i).points();
                if (correction.treatment() == Treatment.OUT) {
                    continue;
                }
                counted += worth;
                sum += correction.treatment() == Treatment.FULL ? worth : naive(i, correction);
            }
            if (counted == 0) {
                return 10_000;
            }
            return BigDecimal.valueOf(Math.max(0, sum))
                    .multiply(BigDecimal.valueOf(10_000))
                    .divide(BigDecimal.valueOf(counted), 0, RoundingMode.HALF_UP)
                    .intValueExact();
        }

        private int naive(int i, KeyCorrection correction) {
            var item = items.get(i);
            int worth = places.get(i).points();
            var given = answers.getOrDefault(i + 1, List.of());
            var rule = item.content().markingRule();
            if (item.kind() == ItemKind.FILL_IN) {
                var accepted = correction.accepted().isEmpty() ? item.content().accepted() : correction.accepted();
                boolean right = !given.isEmpty() && accepted.contains(given.getFirst());
                boolean costs = rule.penalty() > 0 && !given.isEmpty() && !right;
                return right ? worth : costs ? -(worth * rule.penalty() / 100) : 0;
            }
            var chosen = new HashSet<Integer>();
            given.forEach(key -> chosen.add(places.get(i).order().get(key.charAt(0) - 'a')));
            var sets = new ArrayList<Set<Integer>>();
            correction.right().forEach(set -> sets.add(Set.copyOf(set)));
            if (sets.isEmpty()) {
                var own = new HashSet<Integer>();
                for (int o = 0; o < item.content().options().size(); o++) {
                    if (item.content().options().get(o).correct()) {
                        own.add(o);
                    }
                }
                sets.add(own);
            }
            return sets.stream()
                    .mapToInt(set -> naive(set, chosen, worth, rule))
                    .max()
                    .orElse(0);
        }

        private int naive(Set<Integer> right, Set<Integer> chosen, int worth, MarkingRule rule) {
            if (right.equals(chosen)) {
                return worth;
            }
            long hit = chosen.stream().filter(right::contains).count();
            long miss = chosen.size() - hit;
            return switch (rule.policy()) {
                case ALL_OR_NOTHING -> 0;
                case NEGATIVE -> miss > 0 ? -(worth * rule.penalty() / 100) : 0;
                case PARTIAL -> {
                    long net = Math.max(0, hit - miss);
                    long each = worth / right.size();
                    yield (int) (each * net + Math.min(worth % right.size(), net));
                }
            };
        }
    }
}
