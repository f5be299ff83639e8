package org.nishang.assessment.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.common.Refusal;
import org.nishang.course.CourseOutline;
import org.nishang.course.blueprint.PaperSearch;

/** Draws a paper from the bank by the blueprint of the exam. Pure: the same random numbers give the same paper. */
public final class PaperDrawing {

    static final int FULL_MARKS = 10_000;

    private PaperDrawing() {}

    /** For somebody who has met none of the items. */
    public static Paper draw(List<ItemVersion> bank, CourseOutline.Exam exam, LocalDate day, RandomGenerator random) {
        return draw(bank, exam, day, Exposure.NONE, random);
    }

    /**
     * @param bank items of the course, also those that are out of use: without one of its questions no case is drawn
     * @param day only items valid on it are drawn
     * @param exposure what was met least comes first
     * @return as many places as the blueprint asks for, no fact twice; topics mixed within their section
     * @throws Refusal {@code assessment.bank-too-small} if a topic has too few items over different facts
     */
    public static Paper draw(
            List<ItemVersion> bank, CourseOutline.Exam exam, LocalDate day, Exposure exposure, RandomGenerator random) {
        var plan = exam.plan();
        var usable = ItemPools.formal(bank, exam, day);
        var search = new PaperSearch<>(plan, usable, exposure::rank, random);
        search.missing().stream().findFirst().ifPresent(cell -> {
            int wanted = exam.draw().getOrDefault(cell.topic(), 0);
            long lacking = search.missing().stream()
                    .filter(one -> one.topic().equals(cell.topic()))
                    .count();
            throw new Refusal("assessment.bank-too-small", cell.topic(), wanted, wanted - (int) lacking);
        });
        var mixed = new ArrayList<>(
                plan.isFree() && !search.hasCases()
                        ? CaseBlocks.into(search.items(), usable, day, exposure, random)
                        : search.itemsAndCases());
        PaperSearch.shuffle(mixed, random);
        mixed.sort(Comparator.comparingInt(item -> plan.section(item.topic())));
        var drawn = CaseBlocks.together(mixed);
        int count = drawn.size();
        return new Paper(IntStream.range(0, count)
                .mapToObj(i -> place(drawn.get(i), points(i, count), exposure, random))
                .toList());
    }

    private static Paper.Place place(ItemVersion item, int points, Exposure exposure, RandomGenerator random) {
        return Paper.Place.of(
                item,
                VariantDrawing.draw(item, exposure, random),
                item.answering().order(random),
                points);
    }

    /** Equal points; what does not divide goes to the first questions, a hundredth each. */
    private static int points(int index, int count) {
        return FULL_MARKS / count + (index < FULL_MARKS % count ? 1 : 0);
    }
}
