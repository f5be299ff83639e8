package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.course.CourseOutline;

class PaperDrawingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final List<ItemVersion> bank = new ArrayList<>();

    @Test
    void drawsAsManyOfEachTopicAsTheBlueprintSays() {
        items("limits", 9);
        items("cords", 6);

        for (int seed = 0; seed < 50; seed++) {
            var paper = PaperDrawing.draw(bank, exam(Map.of("limits", 5, "cords", 3)), DAY, new Random(seed));

            assertThat(topics(paper)).isEqualTo(Map.of("limits", 5L, "cords", 3L));
        }
    }

    @Test
    void neverAsksForTheSameFactTwice() {
        for (int i = 0; i < 12; i++) {
            bank.add(item("limits", "F" + i % 4, DAY.minusYears(1), null, false, ItemKind.SINGLE));
        }

        for (int seed = 0; seed < 50; seed++) {
            var paper = PaperDrawing.draw(bank, exam(Map.of("limits", 4)), DAY, new Random(seed));

            assertThat(drawn(paper))
                    .extracting(ItemVersion::fact)
                    .doesNotHaveDuplicates()
                    .hasSize(4);
        }
    }

    @Test
    void leavesOutWhatIsRetiredOrNotValidOnTheDay() {
        bank.add(item("limits", "F1", DAY.plusDays(1), null, false, ItemKind.SINGLE));
        bank.add(item("limits", "F2", DAY.minusYears(2), DAY, false, ItemKind.SINGLE));
        bank.add(item("limits", "F3", DAY.minusYears(2), null, true, ItemKind.SINGLE));
        bank.add(item("limits", "F4", DAY, DAY.plusDays(1), false, ItemKind.SINGLE));

        var paper = PaperDrawing.draw(bank, exam(Map.of("limits", 1)), DAY, new Random(1));

        assertThat(drawn(paper)).extracting(ItemVersion::fact).containsExactly("F4");
    }

    @Test
    void refusesWhenTheBankHasTooFewFacts() {
        items("limits", 3);

        assertThatThrownBy(() -> PaperDrawing.draw(bank, exam(Map.of("limits", 4)), DAY, new Random(1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("assessment.bank-too-small");
                    assertThat(refusal.arguments()).containsExactly("limits", 4, 3);
                });
    }

    /** Of 26 items 20 are on a paper: the next one has the six others and no more of the same than it must. */
    @Test
    void theNextPaperRepeatsNoMoreThanTheBankForces() {
        items("limits", 16);
        items("cords", 10);
        var exam = exam(Map.of("limits", 12, "cords", 8));

        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var met = new ArrayList<>(drawn(PaperDrawing.draw(bank, exam, DAY, random)));
            var second = drawn(PaperDrawing.draw(bank, exam, DAY, met(met), random));

            assertThat(second).filteredOn(met::contains).hasSize(8 + 6);
            assertThat(second)
                    .containsAll(
                            bank.stream().filter(item -> !met.contains(item)).toList());
            met.addAll(second);
            var third = drawn(PaperDrawing.draw(bank, exam, DAY, met(met), random));
            assertThat(third)
                    .as("what was met once comes before what was met twice")
                    .containsAll(bank.stream()
                            .filter(item -> met.stream().filter(item::equals).count() == 1)
                            .toList());
        }
    }

    static Exposure met(List<ItemVersion> items) {
        return Exposure.to(items.stream()
                .map(item -> new Exposure.Met(new Paper.Place(item.id(), List.of(), 0), item))
                .toList());
    }

    @Test
    void givesEqualPointsThatSumToAHundred() {
        items("limits", 30);

        for (int questions : new int[] {1, 3, 7, 20, 30}) {
            var points =
                    PaperDrawing.draw(bank, exam(Map.of("limits", questions)), DAY, new Random(5)).places().stream()
                            .map(Paper.Place::points)
                            .toList();

            assertThat(points.stream().mapToInt(p -> p).sum()).isEqualTo(10_000);
            assertThat(points.getFirst() - points.getLast()).isBetween(0, 1);
        }
    }

    @Test
    void shufflesOptionsButNotTrueAndFalse() {
        bank.add(item("limits", "F1", DAY, null, false, ItemKind.TRUE_FALSE));
        items("cords", 10);
        var exam = exam(Map.of("limits", 1, "cords", 8));

        var orders = new ArrayList<List<Integer>>();
        for (int seed = 0; seed < 20; seed++) {
            for (var place :
                    PaperDrawing.draw(bank, exam, DAY, new Random(seed)).places()) {
                if (version(place.item()).kind() == ItemKind.TRUE_FALSE) {
                    assertThat(place.order()).containsExactly(0, 1);
                } else {
                    orders.add(place.order());
                }
            }
        }

        assertThat(orders).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3));
        assertThat(orders.stream().distinct().count()).isGreaterThan(10);
    }

    private void items(String topic, int count) {
        for (int i = 0; i < count; i++) {
            bank.add(item(topic, topic + i, DAY.minusYears(1), null, false, ItemKind.SINGLE));
        }
    }

    static ItemVersion item(String topic, String fact, LocalDate from, LocalDate to, boolean retired, ItemKind kind) {
        var text = new Text("题", "stem");
        var right = new ItemContent.Option(text, true);
        var wrong = new ItemContent.Option(text, false);
        return new ItemVersion(
                UUID.randomUUID(),
                topic + fact,
                topic,
                kind,
                1,
                fact,
                from,
                to,
                retired,
                new ItemContent(
                        text,
                        kind == ItemKind.TRUE_FALSE ? List.of(right, wrong) : List.of(right, wrong, wrong, wrong),
                        List.of(),
                        text),
                "GB 18401-2010",
                text);
    }

    private static CourseOutline.Exam exam(Map<String, Integer> draw) {
        int questions = draw.values().stream().mapToInt(i -> i).sum();
        return new CourseOutline.Exam(questions, 40, 70, 3, 7, draw);
    }

    private ItemVersion version(UUID id) {
        return bank.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private List<ItemVersion> drawn(Paper paper) {
        return paper.places().stream().map(place -> version(place.item())).toList();
    }

    private Map<String, Long> topics(Paper paper) {
        return drawn(paper).stream()
                .collect(Collectors.groupingBy(ItemVersion::topic, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
