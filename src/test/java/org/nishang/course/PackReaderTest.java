package org.nishang.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.course.blueprint.Level;
import org.nishang.course.variant.Variant;
import org.nishang.platform.content.PackRefused;

/** Every kind of fault is found, with the file and the line in which it is to be mended. */
class PackReaderTest {

    private static final Set<String> EDITIONS = Set.of("GB 31701-2015");

    @Test
    void acceptsAPackThatIsRight() {
        var pack = read(APack.valid());

        assertThat(pack.outline().lessons()).hasSize(1);
        assertThat(pack.items()).hasSize(3);
        assertThat(pack.items().getFirst().validFrom()).isEqualTo("2016-06-01");
        assertThat(pack.pictures().get("cord.zh.svg").width()).isEqualTo(380);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"org.nishang.course.PackFaults#all", "org.nishang.course.ParameterFaults#all"})
    void finds(String name, APack pack, String fault) {
        var refused = catchThrowableOfType(PackRefused.class, () -> read(pack));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.faults()).extracting(Object::toString).anyMatch(f -> f.contains(fault));
    }

    @Test
    void acceptsEveryKindOfItem() {
        var pack = read(APack.withEveryKind());

        assertThat(pack.items())
                .extracting(PackItem::kind)
                .contains("numeric", "matching", "ordering", "hot-spot", "short-answer");
        var spot = pack.items().stream()
                .filter(item -> item.kind().equals("hot-spot"))
                .findFirst()
                .orElseThrow();
        assertThat(spot.more().pictures()).containsOnlyKeys("cord.en.svg", "cord.zh.svg");
        assertThat(spot.more().marking()).isEqualTo(new MarkingRule(MarkingRule.Policy.NEGATIVE, 25));
        assertThat(pack.items().stream().filter(item -> item.more().caseText() != null))
                .hasSize(2);
    }

    @Test
    void readsItemsWithParametersAsTheirFirstRow() {
        var items = read(APack.withParameters()).items();

        var number = items.get(3);
        assertThat(number.stem())
                .isEqualTo(new Text(
                        "1,200 件衬衫抽 80 件，1 件不合格，占百分之几？", "Of 1,200 shirts 80 are drawn and 1 fail: what share?"));
        assertThat(number.body()).isInstanceOfSatisfying(ItemBody.Numeric.class, body -> {
            assertThat(body.value()).isEqualByComparingTo("1.3");
            assertThat(body.tolerance()).isEqualByComparingTo("0.05");
        });
        assertThat(number.explanation().zh()).isEqualTo("1 ÷ 80 = 1.3 %，约 1.25 %");
        assertThat(number.more().template().variants()).hasSize(6);
        assertThat(items.get(5).more().template().variants())
                .extracting(Variant::key)
                .containsExactly("true", "true", "true", "false", "false");
        assertThat(items.get(5)
                        .more()
                        .template()
                        .variants()
                        .getLast()
                        .explanation()
                        .en())
                .isEqualTo("80 mm fails.");
    }

    @Test
    void writesItemsWithParametersAsItReadsThem() {
        var pack = read(APack.withParameters());
        var files = PackWriter.yaml(pack.outline(), pack.facts(), pack.items());

        var again = read(APack.withParameters().with("items.yaml", new String(files.get("items.yaml"), UTF_8)));

        assertThat(again.items()).isEqualTo(pack.items());
    }

    @Test
    void readsAndWritesTheScoredChecksOfLessons() {
        var pack = read(APack.withACheck());

        assertThat(pack.outline().lessons().getFirst().scored()).containsExactly("T99-P01");
        assertThat(yaml(pack, pack.items())).contains("checks:").contains("- T99-P01");
        assertThat(yaml(pack, pack.items().subList(0, 3))).doesNotContain("checks:");
        assertThat(read(APack.valid()).outline().lessons().getFirst().scored()).isEmpty();
    }

    @Test
    void readsAndWritesWhatIsShownOfAnExamAndTheTimeBetweenTries() {
        var pack = read(APack.valid().replacing("course.yaml", "waitDays: 7", """
                waitDays: 7
                  coolingHours: 24
                  secondsAQuestion: 8
                  review: NEVER"""));

        assertThat(pack.outline().exam().keysShown()).isEqualTo(ReviewPolicy.NEVER);
        assertThat(pack.outline().exam().cooling()).isEqualTo(Duration.ofHours(24));
        assertThat(yaml(pack, pack.items())).contains("coolingHours: 24").contains("review: NEVER");
        assertThat(yaml(pack, pack.items())).contains("secondsAQuestion: 8");
        assertThat(pack.outline().exam().earnest(10)).isEqualTo(Duration.ofSeconds(80));
        assertThat(read(APack.valid()).outline().exam().earnest(10)).isEqualTo(Duration.ofSeconds(50));
        assertThat(read(APack.valid()).outline().exam().keysShown()).isEqualTo(ReviewPolicy.AFTER_PASS);
        assertThat(read(APack.valid()).outline().exam().cooling()).isZero();
    }

    private static String yaml(CoursePack pack, List<PackItem> items) {
        return new String(PackWriter.yaml(pack.outline(), pack.facts(), items).get("course.yaml"), UTF_8);
    }

    @Test
    void readsAndWritesLevelsAndWhatMustBeRight() {
        var pack = read(APack.valid()
                .replacing("items.yaml", "difficulty: 2", "difficulty: 2\n  level: analyse\n  mustPass: true"));
        var asked = pack.items().stream()
                .filter(item -> item.more().demand().mustPass())
                .toList();

        assertThat(asked).singleElement().satisfies(item -> {
            assertThat(item.more().demand().level()).isEqualTo(Level.ANALYSE);
            assertThat(item.sort().level()).isEqualTo(Level.ANALYSE);
        });
        assertThat(new String(
                        PackWriter.yaml(pack.outline(), pack.facts(), pack.items())
                                .get("items.yaml"),
                        UTF_8))
                .contains("level: analyse")
                .contains("mustPass: true");
        assertThat(pack.items().stream().map(item -> item.sort().level()))
                .as("others have the level of their difficulty")
                .contains(Level.RECALL);
    }

    @Test
    void writesABlueprintAsItWasRead() {
        var pack = read(
                PackFaults.drawn("{cords: [{count: 1, level: understand, mustPass: 1}, {count: 1, level: recall}]}")
                        .replacing("items.yaml", "difficulty: 2", "difficulty: 2\n  mustPass: true")
                        .replacing("course.yaml", "waitDays: 7", "waitDays: 7\n  mustPass: 1"));

        assertThat(pack.outline().exam().plan())
                .isEqualTo(new Blueprint(
                        List.of(
                                new Blueprint.Cell("cords", null, null, 1, Level.UNDERSTAND, true),
                                new Blueprint.Cell("cords", null, null, 1, Level.RECALL, null)),
                        List.of(),
                        List.of(),
                        1));
        assertThat(yaml(pack, pack.items()))
                .containsPattern("count: 1\\s+level: understand\\s+mustPass: 1")
                .containsPattern("mustPass: 1\\s*$");
    }

    @Test
    void aCourseForContactsIsWrittenAsItWasRead() {
        var pack = read(APack.valid().replacing("course.yaml", "audience: [D]", "audience: [D, T]"));

        assertThat(pack.outline().audience()).containsExactly(Audience.DECLARANT, Audience.CONTACT);
        assertThat(yaml(pack, pack.items())).containsPattern("audience:\\s+- D\\s+- T\\s");
    }

    @Test
    void reportsAllFaultsAtOnce() {
        var pack = APack.valid()
                .replacing("course.yaml", "minutes: 10\n        ", "minutes: many\n        ")
                .replacing("course.yaml", "passMark: 50", "passMark: 101")
                .replacing("items.yaml", "difficulty: 2", "difficulty: 4");

        var refused = catchThrowableOfType(PackRefused.class, () -> read(pack));

        assertThat(refused.faults()).hasSize(3);
    }

    private static CoursePack read(APack pack) {
        return new PackReader(pack.files(), EDITIONS, Map.of()).read();
    }
}
