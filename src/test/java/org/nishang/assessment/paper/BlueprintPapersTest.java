package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.common.Text;
import org.nishang.course.CourseOutline;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.blueprint.Level;
import org.nishang.course.blueprint.PaperSearch;

/** Papers obey their blueprint, whenever that can be done, and nothing is preferred. */
class BlueprintPapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> TOPICS = List.of("limits", "cords");
    private static final List<ItemKind> KINDS = List.of(ItemKind.SINGLE, ItemKind.TRUE_FALSE);

    /** Small banks and blueprints at random; trying out everything says whether one fills the other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void aPaperIsDrawnExactlyWhereOneExistsAndObeysItsBlueprint(long seed) {
        var random = new Random(seed);
        int possible = 0;
        int impossible = 0;
        for (int round = 0; round < 400; round++) {
            var bank = bank(random, 3 + random.nextInt(8));
            var plan = plan(random);

            var filling = new PaperSearch<>(plan, bank, item -> 0, new Random(round));

            boolean exists = fills(plan, bank);
            assertThat(filling.missing().isEmpty())
                    .as("seed %d round %d: %s from %s", seed, round, plan, bank)
                    .isEqualTo(exists);
            if (exists) {
                possible++;
                var items = filling.items();
                assertThat(items).extracting(ItemVersion::fact).doesNotHaveDuplicates();
                assertThat(items).hasSameSizeAs(places(plan));
                assertThat(fills(plan, items)).isTrue();
                assertThat(isWhole(plan, bank, items)).isTrue();
            } else {
                impossible++;
            }
        }
        assertThat(possible).isGreaterThan(50);
        assertThat(impossible).isGreaterThan(50);
    }

    /** Eight places, two of them for must-pass items of which there are few: they come on every paper. */
    @Test
    void everyPaperHasItsMustPassItemsAndNotAlwaysTheSame() {
        var bank = new ArrayList<ItemVersion>();
        for (int i = 0; i < 30; i++) {
            var demand = new Demand(null, i % 6 == 0);
            bank.add(item(TOPICS.get(i % 2), "F" + i, 1 + i % 3, ItemKind.SINGLE, "C-" + i, demand, null));
        }
        var plan = new Blueprint(
                List.of(cell("limits", null, null, 4), cell("cords", null, null, 4)), List.of(), List.of(), 2);
        var seen = new HashSet<String>();

        for (int seed = 0; seed < 300; seed++) {
            var decisive = new PaperSearch<>(plan, bank, item -> 0, new Random(seed))
                    .items().stream().filter(ItemVersion::isMustPass).toList();

            assertThat(decisive).hasSizeGreaterThanOrEqualTo(2);
            decisive.forEach(item -> seen.add(item.code()));
        }
        assertThat(seen).hasSize(5);
    }

    /** The single questions of level apply are too few: without the case there is no paper. */
    @Test
    void aCaseServesAQuotaThatSingleQuestionsCannot() {
        var apply = new Demand(Level.APPLY, false);
        var bank = List.of(
                item("limits", "F1", 1, ItemKind.SINGLE, "C-1", apply, null),
                item("limits", "F2", 1, ItemKind.SINGLE, "C-2", apply, "K1"),
                item("limits", "F3", 1, ItemKind.TRUE_FALSE, "C-3", apply, "K1"),
                item("limits", "F4", 1, ItemKind.SINGLE, "C-4"));
        var plan = new Blueprint(
                List.of(
                        new Blueprint.Cell("limits", null, null, 3, Level.APPLY, null),
                        cell("limits", null, "single", 1)),
                List.of(),
                List.of());

        var search = new PaperSearch<>(plan, bank, item -> 0, new Random(1));

        assertThat(search.missing()).isEmpty();
        assertThat(search.items()).containsExactlyInAnyOrderElementsOf(bank);
        assertThat(new PaperSearch<>(plan, bank.subList(0, 2), item -> 0, new Random(1)).missing())
                .isNotEmpty();
    }

    /** Cases come by chance where quotas leave room, and the quotas hold. */
    @Test
    void quotasByKindAndCasesGoTogether() {
        var bank = new ArrayList<ItemVersion>();
        for (int i = 0; i < 12; i++) {
            bank.add(item("limits", "F" + i, 1, KINDS.get(i % 2), "C-" + i));
        }
        bank.add(item("limits", "F20", 1, ItemKind.SINGLE, "C-20", Demand.USUAL, "K1"));
        bank.add(item("limits", "F21", 1, ItemKind.TRUE_FALSE, "C-21", Demand.USUAL, "K1"));
        var plan = new Blueprint(
                List.of(cell("limits", null, "single", 3), cell("limits", null, "true-false", 3)),
                List.of(),
                List.of());
        int with = 0;

        for (int seed = 0; seed < 1_000; seed++) {
            var paper = new PaperSearch<>(plan, bank, item -> 0, new Random(seed)).itemsAndCases();

            assertThat(paper).hasSize(6).extracting(ItemVersion::fact).doesNotHaveDuplicates();
            assertThat(paper.stream().filter(item -> item.kind() == ItemKind.SINGLE))
                    .hasSize(3);
            long asked = paper.stream().filter(item -> item.caseId() != null).count();
            assertThat(asked).isIn(0L, 2L);
            with += asked > 0 ? 1 : 0;
        }
        assertThat(with / 1_000.0)
                .as("as often as any of fourteen for six places")
                .isBetween(0.37, 0.49);
    }

    @Test
    void whatIsAlwaysIncludedIsOnEveryPaper() {
        var bank = new ArrayList<ItemVersion>();
        for (int i = 0; i < 12; i++) {
            bank.add(item("limits", "F" + i / 2, i % 3 + 1, ItemKind.SINGLE, "C-" + i));
        }
        var plan = new Blueprint(
                List.of(cell("limits", 1, null, 1), cell("limits", null, null, 4)), List.of("C-3", "C-4"), List.of());

        for (int seed = 0; seed < 200; seed++) {
            var filling = new PaperSearch<>(plan, bank, item -> 0, new Random(seed));

            assertThat(filling.missing()).isEmpty();
            assertThat(filling.items()).extracting(ItemVersion::code).contains("C-3", "C-4");
            assertThat(filling.items()).extracting(ItemVersion::fact).doesNotHaveDuplicates();
            assertThat(filling.items()).anyMatch(item -> item.difficulty() == 1);
        }
    }

    @Test
    void sectionsComeInTheirOrderAndAreMixedWithin() {
        var bank = new ArrayList<ItemVersion>();
        for (int i = 0; i < 10; i++) {
            bank.add(item("limits", "L" + i, 1, ItemKind.SINGLE, "L-" + i));
            bank.add(item("cords", "C" + i, 1, ItemKind.SINGLE, "C-" + i));
        }
        var text = new Text("部分", "part");
        var plan = new Blueprint(
                List.of(cell("limits", null, null, 4), cell("cords", null, null, 4)),
                List.of(),
                List.of(new Blueprint.Section(text, List.of("cords")), new Blueprint.Section(text, List.of("limits"))));
        var exam = new CourseOutline.Exam(8, 40, 70, 3, 7, Map.of("limits", 4, "cords", 4), plan, null, null, null);

        var firsts = new HashSet<UUID>();
        for (int seed = 0; seed < 100; seed++) {
            var paper = PaperDrawing.draw(bank, exam, DAY, new Random(seed));

            assertThat(paper.places().stream().map(place -> topic(bank, place.item())))
                    .containsExactly("cords", "cords", "cords", "cords", "limits", "limits", "limits", "limits");
            assertThat(paper.places().stream().mapToInt(Paper.Place::points).sum())
                    .isEqualTo(10_000);
            firsts.add(paper.places().getFirst().item());
        }
        assertThat(firsts).hasSizeGreaterThan(4);
    }

    /** Twenty items alike for five places: each is drawn in a quarter of the papers. */
    @Test
    void itemsAlikeAreDrawnAlikeOften() {
        var bank = new ArrayList<ItemVersion>();
        for (int i = 0; i < 20; i++) {
            bank.add(item("limits", "F" + i, 1 + i % 2, ItemKind.SINGLE, "I-" + i));
        }
        var plan = new Blueprint(List.of(cell("limits", 1, null, 2), cell("limits", 2, null, 3)), List.of(), List.of());
        var drawn = new HashMap<String, Integer>();
        int papers = 8000;

        var random = new Random(7);
        for (int i = 0; i < papers; i++) {
            new PaperSearch<>(plan, bank, item -> 0, random)
                    .items()
                    .forEach(item -> drawn.merge(item.code(), 1, Integer::sum));
        }

        // Chi-square with nine degrees of freedom a difficulty: 27.9 is passed once in a thousand.
        assertThat(chiSquare(drawn, 0, papers * 2 / 10.0)).isLessThan(27.9);
        assertThat(chiSquare(drawn, 1, papers * 3 / 10.0)).isLessThan(27.9);
    }

    private static double chiSquare(Map<String, Integer> drawn, int parity, double expected) {
        double sum = 0;
        for (int i = parity; i < 20; i += 2) {
            double off = drawn.getOrDefault("I-" + i, 0) - expected;
            sum += off * off / expected;
        }
        return sum;
    }

    private static boolean fills(Blueprint plan, List<ItemVersion> bank) {
        return fills(plan, places(plan), bank, new ArrayList<>());
    }

    /** Tries everything: whether the places after those that are taken can be filled, and the whole is sound. */
    private static boolean fills(
            Blueprint plan, List<Blueprint.Cell> places, List<ItemVersion> bank, List<ItemVersion> taken) {
        if (taken.size() == places.size()) {
            return isWhole(plan, bank, taken);
        }
        for (ItemVersion item : bank) {
            if (places.get(taken.size()).takes(item.sort())
                    && taken.stream().noneMatch(other -> other.fact().equals(item.fact()))) {
                taken.add(item);
                if (fills(plan, places, bank, taken)) {
                    return true;
                }
                taken.removeLast();
            }
        }
        return false;
    }

    /** Cases come with all their questions or not at all, and there are enough must-pass items. */
    private static boolean isWhole(Blueprint plan, List<ItemVersion> bank, List<ItemVersion> paper) {
        return paper.stream().filter(ItemVersion::isMustPass).count() >= plan.leastMustPass()
                && bank.stream()
                        .filter(item -> item.caseId() != null)
                        .allMatch(item -> paper.contains(item)
                                == paper.stream().anyMatch(other -> Objects.equals(other.caseId(), item.caseId())));
    }

    private static List<Blueprint.Cell> places(Blueprint plan) {
        return plan.cells().stream()
                .flatMap(cell -> Collections.nCopies(cell.count(), cell).stream())
                .toList();
    }

    private static List<ItemVersion> bank(Random random, int size) {
        var bank = new ArrayList<ItemVersion>();
        for (int i = 0; i < size; i++) {
            bank.add(item(
                    TOPICS.get(random.nextInt(2)),
                    "F" + random.nextInt(6),
                    1 + random.nextInt(2),
                    KINDS.get(random.nextInt(2)),
                    "C-" + i,
                    new Demand(level(random), random.nextInt(3) == 0),
                    random.nextInt(3) == 0 ? "K" + random.nextInt(2) : null));
        }
        return bank;
    }

    private static @Nullable Level level(Random random) {
        return random.nextBoolean() ? Level.values()[random.nextInt(4)] : null;
    }

    private static Blueprint plan(Random random) {
        var cells = new LinkedHashMap<String, Blueprint.Cell>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var cell = cell(
                    TOPICS.get(random.nextInt(2)),
                    random.nextBoolean() ? 1 + random.nextInt(2) : null,
                    random.nextBoolean() ? KINDS.get(random.nextInt(2)).code() : null,
                    1 + random.nextInt(2));
            cells.put(
                    String.valueOf(i),
                    random.nextInt(4) == 0
                            ? new Blueprint.Cell(cell.topic(), null, null, cell.count(), level(random), true)
                            : cell);
        }
        int most = cells.values().stream().mapToInt(Blueprint.Cell::count).sum();
        return new Blueprint(
                List.copyOf(cells.values()),
                List.of(),
                List.of(),
                random.nextBoolean() ? 1 + random.nextInt(most) : null);
    }

    private static Blueprint.Cell cell(String topic, Integer difficulty, String kind, int count) {
        return new Blueprint.Cell(topic, difficulty, kind, count);
    }

    private static ItemVersion item(String topic, String fact, int difficulty, ItemKind kind, String code) {
        return item(topic, fact, difficulty, kind, code, Demand.USUAL, null);
    }

    private static ItemVersion item(
            String topic,
            String fact,
            int difficulty,
            ItemKind kind,
            String code,
            Demand demand,
            @Nullable String caseId) {
        var one = PaperDrawingTest.item(topic, fact, DAY.minusYears(1), null, false, kind);
        return new ItemVersion(
                one.id(),
                code,
                topic,
                kind,
                difficulty,
                fact,
                one.validFrom(),
                one.validTo(),
                false,
                AskedMore.with(one.content(), demand, caseId),
                one.edition(),
                one.clause());
    }

    private static String topic(List<ItemVersion> bank, UUID id) {
        return bank.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow()
                .topic();
    }
}
