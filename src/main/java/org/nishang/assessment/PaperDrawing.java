package org.nishang.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.common.Refusal;
import org.nishang.course.CourseOutline;

/**
 * Draws a paper from the bank by the blueprint of the exam. Pure: the same random numbers give the
 * same paper.
 */
final class PaperDrawing {

    static final int FULL_MARKS = 10_000;

    private PaperDrawing() {}

    /**
     * @param bank items of the course
     * @param day only items valid on it are drawn
     * @return as many places as the blueprint asks for, no fact twice, topics mixed
     * @throws Refusal {@code assessment.bank-too-small} if a topic has too few items over different
     *     facts
     */
    static Paper draw(
            List<ItemVersion> bank,
            CourseOutline.Exam exam,
            LocalDate day,
            RandomGenerator random) {
        Set<String> facts = new HashSet<>();
        List<ItemVersion> singles = new ArrayList<>();
        for (Map.Entry<String, Integer> wanted : exam.draw().entrySet()) {
            singles.addAll(ofTopic(bank, wanted.getKey(), wanted.getValue(), day, facts, random));
        }
        var mixed = new ArrayList<>(CaseBlocks.into(singles, bank, day, random));
        shuffle(mixed, random);
        var drawn = CaseBlocks.together(mixed);
        int count = drawn.size();
        return new Paper(
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Paper.Place(
                                                drawn.get(i).id(),
                                                drawn.get(i).answering().order(random),
                                                points(i, count)))
                        .toList());
    }

    private static List<ItemVersion> ofTopic(
            List<ItemVersion> bank,
            String topic,
            int wanted,
            LocalDate day,
            Set<String> facts,
            RandomGenerator random) {
        var candidates =
                new ArrayList<>(
                        bank.stream()
                                .filter(
                                        item ->
                                                item.topic().equals(topic)
                                                        && !CaseBlocks.isOfCase(item)
                                                        && item.mayBeDrawnOn(day))
                                .toList());
        shuffle(candidates, random);
        var taken =
                candidates.stream().filter(item -> facts.add(item.fact())).limit(wanted).toList();
        if (taken.size() < wanted) {
            throw new Refusal("assessment.bank-too-small", topic, wanted, taken.size());
        }
        return taken;
    }

    /** Equal points; what does not divide goes to the first questions, a hundredth each. */
    private static int points(int index, int count) {
        return FULL_MARKS / count + (index < FULL_MARKS % count ? 1 : 0);
    }

    private static void shuffle(List<?> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
