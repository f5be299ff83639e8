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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.common.Text;
import org.nishang.course.Blueprint;
import org.nishang.course.CourseOutline;

/** Papers obey their blueprint, whenever that can be done, and nothing is preferred. */
class PaperFillingTest {

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

            var filling = new PaperFilling(plan, bank, Exposure.NONE, new Random(round));

            boolean exists = fills(places(plan), 0, bank, new HashSet<>());
            assertThat(filling.missing().isEmpty())
                    .as("seed %d round %d: %s from %s", seed, round, plan, bank)
                    .isEqualTo(exists);
            if (exists) {
                possible++;
                var items = filling.items();
                assertThat(items).extracting(ItemVersion::fact).doesNotHaveDuplicates();
                assertThat(items).hasSameSizeAs(places(plan));
                assertThat(fills(places(plan), 0, items, new HashSet<>())).isTrue();
            } else {
                impossible++;
            }
        }
        assertThat(possible).isGreaterThan(50);
        assertThat(impossible).isGreaterThan(50);
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
            var filling = new PaperFilling(plan, bank, Exposure.NONE, new Random(seed));

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
        var exam = new CourseOutline.Exam(8, 40, 70, 3, 7, Map.of("limits", 4, "cords", 4), plan, null, null);

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
            new PaperFilling(plan, bank, Exposure.NONE, random)
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

    /** Tries everything: whether the places from {@code from} on can be filled. */
    private static boolean fills(List<Blueprint.Cell> places, int from, List<ItemVersion> bank, Set<String> facts) {
        if (from == places.size()) {
            return true;
        }
        for (ItemVersion item : bank) {
            if (places.get(from)
                            .takes(item.topic(), item.difficulty(), item.kind().code())
                    && facts.add(item.fact())) {
                if (fills(places, from + 1, bank, facts)) {
                    return true;
                }
                facts.remove(item.fact());
            }
        }
        return false;
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
                    "C-" + i));
        }
        return bank;
    }

    private static Blueprint plan(Random random) {
        var cells = new LinkedHashMap<String, Blueprint.Cell>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var cell = cell(
                    TOPICS.get(random.nextInt(2)),
                    random.nextBoolean() ? 1 + random.nextInt(2) : null,
                    random.nextBoolean() ? KINDS.get(random.nextInt(2)).code() : null,
                    1 + random.nextInt(2));
            cells.put(String.valueOf(i), cell);
        }
        return new Blueprint(List.copyOf(cells.values()), List.of(), List.of());
    }

    private static Blueprint.Cell cell(String topic, Integer difficulty, String kind, int count) {
        return new Blueprint.Cell(topic, difficulty, kind, count);
    }

    private static ItemVersion item(String topic, String fact, int difficulty, ItemKind kind, String code) {
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
                one.content(),
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
