package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is practised and what counts are kept apart. */
@PortalTest
class ItemPoolsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ItemBank bank;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private Practice practice;

    @Autowired
    private PaperPreview preview;

    @Autowired
    private ExamFixture exams;

    @Test
    void noItemIsOnBothSidesAndEachIsOnOne() {
        for (CourseOutline course : courses.current()) {
            var all = bank.current(course.code());
            var formal = ItemPools.formal(all, course.exam(), DAY);
            var practised = ItemPools.practice(all, course.exam(), DAY);

            assertThat(formal).doesNotContainAnyElementsOf(practised);
            assertThat(formal.size() + practised.size())
                    .isEqualTo(all.stream().filter(item -> item.isValidOn(DAY)).count());
            assertThat(practised).as(course.code()).hasSizeGreaterThan(5);
            assertThat(formal)
                    .hasSizeGreaterThan(2
                            * (int) practised.stream()
                                    .filter(item -> !item.content().isPracticeOnly())
                                    .count());
        }
    }

    @Test
    void noPaperHasAnItemThatIsPractised() {
        var course = courses.current("C04").orElseThrow();
        var practised = new HashSet<>();
        ItemPools.practice(bank.current("C04"), course.exam(), DAY).forEach(item -> practised.add(item.id()));

        for (int seed = 0; seed < 300; seed++) {
            var paper = PaperDrawing.draw(bank.current("C04"), course.exam(), DAY, new Random(seed));

            assertThat(paper.places()).noneMatch(place -> practised.contains(place.item()));
        }
    }

    @Test
    void aBankThatIsOnlyJustLargeEnoughIsKeptForTheExam() {
        var items = new ArrayList<ItemVersion>();
        for (int i = 0; i < 12; i++) {
            items.add(PaperDrawingTest.item("limits", "F" + i, DAY, null, false, ItemKind.SINGLE));
        }
        var exam = new CourseOutline.Exam(12, 40, 70, 3, 7, Map.of("limits", 12));

        assertThat(items).anyMatch(item -> ItemPools.isForPractice(item.code()));
        assertThat(ItemPools.formal(items, exam, DAY)).hasSize(12);
        assertThat(ItemPools.practice(items, exam, DAY)).isEmpty();
    }

    /** Twelve of a topic, some of them for practice: enough for three tries of two, not for three of four. */
    @Test
    void aTopicThatWouldNotServeTheTriesOfARowIsKeptForTheExam() {
        var items = new ArrayList<ItemVersion>();
        for (int i = 0; i < 12; i++) {
            items.add(PaperDrawingTest.item("limits", "F" + i, DAY, null, false, ItemKind.SINGLE));
        }

        var ample = new CourseOutline.Exam(2, 40, 70, 3, 7, Map.of("limits", 2));
        var scarce = new CourseOutline.Exam(4, 40, 70, 3, 7, Map.of("limits", 4));

        assertThat(ItemPools.practice(items, ample, DAY)).isNotEmpty();
        assertThat(ItemPools.practice(items, scarce, DAY)).isEmpty();
    }

    /** What was for practice while the topic was large enough. */
    @Test
    void whatMayHaveBeenPractisedComesLast() {
        var items = new ArrayList<ItemVersion>();
        for (int i = 0; i < 12; i++) {
            items.add(PaperDrawingTest.item("limits", "F" + i, DAY, null, false, ItemKind.SINGLE));
        }
        var scarce = new CourseOutline.Exam(4, 40, 70, 3, 7, Map.of("limits", 4));
        long others = items.stream()
                .filter(item -> !ItemPools.isForPractice(item.code()))
                .count();

        assertThat(others).isBetween(4L, 11L);
        for (int seed = 0; seed < 100; seed++) {
            assertThat(drawn(items, scarce, Exposure.NONE, seed))
                    .noneMatch(item -> ItemPools.isForPractice(item.code()));
        }
    }

    /**
     * A paper repeats no more than what its learner has not met forces: of a topic with fewer facts left than it has
     * questions on a paper, and of items that must be right. A case that comes is one that was never met.
     */
    @Test
    void papersOfARowShareNoMoreThanWhatIsLeftForcesInAnyCourse() {
        assertThat(courses.current()).hasSizeGreaterThanOrEqualTo(13);
        for (CourseOutline course : courses.current()) {
            var items = bank.newest(course.code());
            var alone = ItemPools.formal(items, course.exam(), DAY).stream()
                    .filter(item -> !CaseBlocks.isOfCase(item))
                    .toList();
            for (int seed = 0; seed < 10; seed++) {
                var met = new ArrayList<ItemVersion>();
                for (int tries = 1; tries <= course.exam().attempts(); tries++) {
                    var next = drawn(items, course.exam(), PaperDrawingTest.met(met), seed);
                    assertThat(next.stream().filter(met::contains).count())
                            .as("%s, try %d", course.code(), tries)
                            .isLessThanOrEqualTo(forced(course.exam(), alone, met));
                    met.addAll(next);
                }
            }
        }
    }

    private static long forced(CourseOutline.Exam exam, List<ItemVersion> alone, List<ItemVersion> met) {
        var left = alone.stream().filter(item -> !met.contains(item)).toList();
        long topics = exam.draw().entrySet().stream()
                .mapToLong(topic -> lack(
                        topic.getValue(),
                        left.stream().filter(item -> item.topic().equals(topic.getKey()))))
                .sum();
        int decisive = Objects.requireNonNullElse(exam.plan().mustPass(), 0);
        return topics + lack(decisive, left.stream().filter(ItemVersion::isMustPass));
    }

    private static long lack(int wanted, Stream<ItemVersion> left) {
        return Math.max(0, wanted - left.map(ItemVersion::fact).distinct().count());
    }

    @Test
    void aCaseComesWholeOrNotAtAll() {
        for (CourseOutline course : courses.current()) {
            var items = bank.newest(course.code());
            var exam = course.exam();
            assertWholeCases(items, exam);
            items.stream().filter(CaseBlocks::isOfCase).findFirst().ifPresent(one -> {
                var without = new ArrayList<>(items);
                without.set(items.indexOf(one), one.outOfUse());

                assertThat(CaseBlocks.broken(without, DAY)).containsExactly(one.caseId());
                assertWholeCases(without, exam);
            });
        }
    }

    private static void assertWholeCases(List<ItemVersion> items, CourseOutline.Exam exam) {
        for (int seed = 0; seed < 60; seed++) {
            var paper = drawn(items, exam, Exposure.NONE, seed);
            for (ItemVersion item : paper) {
                if (CaseBlocks.isOfCase(item)) {
                    assertThat(paper)
                            .containsAll(items.stream()
                                    .filter(other -> item.caseId().equals(other.caseId()))
                                    .toList());
                }
            }
        }
    }

    private static List<ItemVersion> drawn(
            List<ItemVersion> items, CourseOutline.Exam exam, Exposure exposure, int seed) {
        return PaperDrawing.draw(items, exam, DAY, exposure, new Random(seed)).places().stream()
                .map(place -> items.stream()
                        .filter(item -> item.id().equals(place.item()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void aRoundAsksTenQuestionsAndSaysWhatIsRight() {
        var round = As.learner(exams.person()).call(() -> practice.round("C04"));

        assertThat(round.questions()).hasSize(10);
        for (PracticeQuestion question : round.questions()) {
            var wrong = question.judge(List.of("nothing of the kind"));
            assertThat(wrong.right()).isFalse();
            assertThat(wrong.solution()).isNotEmpty();
            assertThat(wrong.explanation().text().zh()).isNotBlank();
            assertThat(wrong.edition()).isNotBlank();
            assertThat(question.judge(question.solution()).right()).isTrue();
        }
        assertThat(round.questions())
                .anySatisfy(question ->
                        assertThat(question.judge(List.of()).lesson()).isPresent());
    }

    @Test
    void aSamplePaperIsWholeAndHasItsKeys() {
        var sample = As.administrator(Scope.ALL).call(() -> preview.sample("C04", 7));

        assertThat(sample.missing()).isEmpty();
        assertThat(sample.points().toString()).isEqualTo("100");
        assertThat(sample.lines()).hasSize(20);
        assertThat(sample.lines())
                .allSatisfy(line -> assertThat(line.solution()).isNotEmpty());
        assertThat(sample.capacity()).hasSize(6);
        assertThat(sample.capacity()).noneMatch(PaperPreview.Capacity::isShort);
        assertThat(As.administrator(Scope.ALL).call(() -> preview.sample("C04", 7)))
                .isEqualTo(sample);
    }
}
