package org.nishang.assessment;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place of a paper together with its item: what is shown, what is right, what an answer is worth.
 *
 * @param position from 1
 */
record Question(int position, Paper.Place place, ItemVersion item) {

    /** {@code a} for the first option shown: keys say nothing about the order in the bank. */
    static String key(int shown) {
        return String.valueOf((char) ('a' + shown));
    }

    List<ShownOption> options() {
        return IntStream.range(0, place.order().size())
                .mapToObj(
                        shown ->
                                new ShownOption(
                                        key(shown),
                                        item.content().options().get(place.order().get(shown))))
                .toList();
    }

    Set<String> rightKeys() {
        return options().stream()
                .filter(option -> option.option().correct())
                .map(ShownOption::key)
                .collect(Collectors.toSet());
    }

    /**
     * Marks one answer: all the points or none. A multiple response must have all the right options
     * and no other; a fill-in is compared after {@link #normalised}.
     *
     * @param answer option keys, or the text of a fill-in; empty = not answered
     * @return points in hundredths, 0 or {@code place.points()}
     */
    int mark(List<String> answer) {
        boolean right =
                item.kind() == ItemKind.FILL_IN
                        ? answer.size() == 1
                                && item.content().accepted().stream()
                                        .anyMatch(
                                                accepted ->
                                                        normalised(accepted)
                                                                .equals(
                                                                        normalised(
                                                                                answer.getFirst())))
                        : !answer.isEmpty() && new HashSet<>(answer).equals(rightKeys());
        return right ? place.points() : 0;
    }

    /** NFKC, no white space, lower case: １０ ＭＧ and 10mg are the same. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B]+", "")
                .toLowerCase(Locale.ROOT);
    }

    record ShownOption(String key, ItemContent.Option option) {}
}
