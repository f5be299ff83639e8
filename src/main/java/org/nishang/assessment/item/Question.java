package org.nishang.assessment.item;

import java.util.List;
import java.util.stream.IntStream;
import org.nishang.common.Text;

/**
 * A place of a paper together with its item: what is shown, what is right, what an answer is worth.
 *
 * @param position from 1
 * @param item with the key that is shown, and with the figures of its place
 * @param treatment what becomes of its points
 * @param others the item with keys that are as good as the one that is shown
 */
public record Question(
        int position,
        Paper.Place place,
        ItemVersion item,
        KeyCorrection.Treatment treatment,
        List<ItemVersion> others) {

    /** An item with parameters says here what its paper says. */
    public Question {
        item = item.with(place.variant());
        others = others.stream().map(other -> other.with(place.variant())).toList();
    }

    /** By the key that the version came with. */
    public Question(int position, Paper.Place place, ItemVersion item) {
        this(position, place, item, KeyCorrection.Treatment.COUNTS, List.of());
    }

    public static Question of(int position, Paper.Place place, ItemVersion item, KeyCorrection correction) {
        var keys = correction.keys(item);
        return new Question(position, place, keys.getFirst(), correction.treatment(), keys.subList(1, keys.size()));
    }

    /** {@code a} for the first option shown: keys say nothing about the order in the bank. */
    public static String key(int shown) {
        return String.valueOf((char) ('a' + shown));
    }

    public Answering answering() {
        return item.answering();
    }

    /** What there is to choose from, in this paper's order. */
    public List<ShownOption> options() {
        var choices = answering().choices();
        return IntStream.range(0, place.order().size())
                .mapToObj(shown ->
                        new ShownOption(key(shown), choices.get(place.order().get(shown))))
                .toList();
    }

    /** An answer that is wholly right. */
    public List<String> solution() {
        return answering().solution(place.order());
    }

    /** Whether only a person can say what an answer is worth. */
    public boolean isMarkedByPerson() {
        return item.kind().rules().isMarkedByPerson();
    }

    /**
     * Marks one answer by the item's marking rule.
     *
     * @param answer as the sheet sends it; empty = not answered
     * @return points in hundredths, at most {@code place.points()}; below 0 where a wrong answer costs something
     */
    public int mark(List<String> answer) {
        int best = mark(item, answer);
        for (ItemVersion other : others) {
            best = Math.max(best, mark(other, answer));
        }
        return best;
    }

    private int mark(ItemVersion key, List<String> answer) {
        var verdict = key.answering().judge(answer, place.order());
        return Marking.of(item.content().markingRule()).points(verdict, place.points());
    }

    /** Whether the paper fails without a right answer to it. */
    public boolean isMustPass() {
        return place.decides() && counts();
    }

    /** Whether its points are part of the paper's. */
    public boolean counts() {
        return treatment != KeyCorrection.Treatment.OUT;
    }

    public record ShownOption(String key, Text text) {}
}
