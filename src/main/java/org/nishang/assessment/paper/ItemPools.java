package org.nishang.assessment.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.course.CourseOutline;
import org.nishang.course.blueprint.PaperSearch;

/**
 * Which items an exam draws from and which are for practice: never the same, since practice says at once what is right.
 * Besides items that their authors meant for practice only, a quarter of the bank is, by the item's code alone, so that
 * an item does not change sides when others come or go. Only a topic whose rest would not serve the tries of a row is
 * kept whole for the exam, and all of a bank whose rest could not fill a paper; what was for practice before it became
 * so comes after the others (see {@link Exposure#rank}). Cases are kept whole, for the exam.
 */
final class ItemPools {

    private static final int ONE_IN = 4;

    private ItemPools() {}

    /**
     * What a paper that counts may hold on a day.
     *
     * @param bank with the items that are out of use, whose cases stay out
     */
    static List<ItemVersion> formal(List<ItemVersion> bank, CourseOutline.Exam exam, LocalDate day) {
        var usable = CaseBlocks.whole(bank, day);
        var plan = exam.plan();
        var scarce = scarce(usable, exam);
        var kept = usable.stream()
                .filter(item -> isOfExam(item, plan.include()) || scarce.contains(item.topic()))
                .toList();
        return new PaperSearch<>(plan, kept, Exposure.NONE::times, new Random(0))
                        .missing()
                        .isEmpty()
                ? kept
                : usable;
    }

    private static boolean isOfExam(ItemVersion item, Collection<String> include) {
        return CaseBlocks.isOfCase(item) || !isForPractice(item.code()) || include.contains(item.code());
    }

    /**
     * Topics whose items would not serve the tries of a row without those that are for practice. Questions of cases are
     * not counted on: most papers come without.
     */
    private static Set<String> scarce(List<ItemVersion> usable, CourseOutline.Exam exam) {
        var include = exam.plan().include();
        var held = usable.stream()
                .filter(item -> isOfExam(item, include) && !CaseBlocks.isOfCase(item))
                .collect(Collectors.groupingBy(ItemVersion::topic, Collectors.counting()));
        return exam.draw().entrySet().stream()
                .filter(topic -> held.getOrDefault(topic.getKey(), 0L) < (long) exam.attempts() * topic.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What may be practised on a day. */
    static List<ItemVersion> practice(List<ItemVersion> bank, CourseOutline.Exam exam, LocalDate day) {
        var counted = new HashSet<>(formal(bank, exam, day));
        return bank.stream()
                .filter(item -> item.isValidOn(day) && !CaseBlocks.isOfCase(item) && !counted.contains(item))
                .toList();
    }

    static boolean isForPractice(String code) {
        var sum = new CRC32();
        sum.update(code.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % ONE_IN == 0;
    }
}
