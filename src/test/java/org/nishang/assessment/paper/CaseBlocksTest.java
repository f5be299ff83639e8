package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.Answering;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.Text;
import org.nishang.course.CaseText;

/** The questions of a case come whole, side by side, and take no more places than there are. */
class CaseBlocksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Text ANY = new Text("题", "stem");

    private final List<ItemVersion> singles = List.of(
            item("A-1", "a", "F1", null),
            item("A-2", "a", "F2", null),
            item("A-3", "a", "F3", null),
            item("A-4", "a", "F4", null),
            item("A-5", "a", "F5", null),
            item("A-6", "a", "F13", null),
            item("B-1", "b", "F6", null),
            item("B-2", "b", "F7", null));
    private final List<ItemVersion> block =
            List.of(item("A-7", "a", "F2", "K1"), item("A-8", "a", "F8", "K1"), item("A-9", "a", "F9", "K1"));

    @Test
    void keepsTopicsAndFactsWhateverIsDrawn() {
        var bank = all(singles, block);
        int with = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var drawn = Answering.shuffled(6, random).stream()
                    .limit(4)
                    .map(singles::get)
                    .toList();
            var paper = CaseBlocks.into(all(drawn, singles.subList(6, 8)), bank, DAY, Exposure.NONE, random);

            assertThat(paper).hasSize(6).doesNotHaveDuplicates();
            assertThat(paper.stream().filter(item -> item.topic().equals("a"))).hasSize(4);
            assertThat(paper.stream().map(ItemVersion::fact)).doesNotHaveDuplicates();
            assertThat(paper.stream().filter(CaseBlocks::isOfCase).count()).isIn(0L, 3L);
            with += paper.containsAll(block) ? 1 : 0;
        }
        assertThat(with / 2_000.0)
                .as("about as often as any of nine for four places")
                .isBetween(0.41, 0.48);
    }

    @Test
    void staysOutWhereItDoesNotFit() {
        var other = item("B-3", "b", "F9", null);
        var bank = all(singles, block, List.of(other));
        for (int seed = 0; seed < 200; seed++) {
            var two = singles.subList(2, 4);
            assertThat(CaseBlocks.into(two, bank, DAY, Exposure.NONE, new SplittableRandom(seed)))
                    .containsExactlyElementsOf(two);
            var taken = all(singles.subList(0, 4), List.of(other));
            assertThat(CaseBlocks.into(taken, bank, DAY, Exposure.NONE, new SplittableRandom(seed)))
                    .containsExactlyElementsOf(taken);
        }
    }

    @Test
    void staysOutOnceOneOfItsQuestionsIsRetired() {
        var retired = item("A-12", "a", "F10", "K1", true);
        var bank = all(singles, block, List.of(retired));
        for (int seed = 0; seed < 100; seed++) {
            var drawn = singles.subList(0, 4);
            assertThat(CaseBlocks.into(drawn, bank, DAY, Exposure.NONE, new SplittableRandom(seed)))
                    .containsExactlyElementsOf(drawn);
        }
    }

    @Test
    void standsSideBySideInTheOrderOfTheBank() {
        var mixed = List.of(block.get(2), singles.get(0), block.get(0), singles.get(1), block.get(1));

        assertThat(CaseBlocks.together(mixed))
                .containsExactly(block.get(0), block.get(1), block.get(2), singles.get(0), singles.get(1));
    }

    @Test
    void twoCasesShareTheirTopic() {
        var other = List.of(item("A-10", "a", "F11", "K2"), item("A-11", "a", "F12", "K2"));
        var bank = all(singles, block, other);
        var seen = new Random(1)
                .longs(500)
                .mapToObj(seed ->
                        CaseBlocks.into(singles.subList(0, 5), bank, DAY, Exposure.NONE, new SplittableRandom(seed))
                                .stream()
                                .filter(CaseBlocks::isOfCase)
                                .count())
                .collect(Collectors.toSet());

        assertThat(seen).containsExactlyInAnyOrder(0L, 2L, 3L, 5L);
    }

    @SafeVarargs
    private static List<ItemVersion> all(List<ItemVersion>... lists) {
        var all = new ArrayList<ItemVersion>();
        List.of(lists).forEach(all::addAll);
        return all;
    }

    private static ItemVersion item(String code, String topic, String fact, @Nullable String of) {
        return item(code, topic, fact, of, false);
    }

    private static ItemVersion item(String code, String topic, String fact, @Nullable String of, boolean retired) {
        var more = of == null
                ? null
                : new ItemContent.More(null, null, null, null, null, null, null, null, new CaseText(of, ANY), null);
        return new ItemVersion(
                UUID.randomUUID(),
                code,
                topic,
                ItemKind.FILL_IN,
                1,
                fact,
                LocalDate.EPOCH,
                null,
                retired,
                new ItemContent(ANY, List.of(), List.of("1"), ANY, more),
                "GB 18401-2010",
                ANY);
    }
}
