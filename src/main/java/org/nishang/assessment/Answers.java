package org.nishang.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.common.Refusal;

/**
 * Answers as the browser sends them: position of the question → option keys, or the one text of a
 * fill-in. An empty list takes an answer back.
 *
 * @throws Refusal {@code attempt.malformed} where no exam sheet would send it
 */
record Answers(Map<Integer, List<String>> byPosition) {

    private static final int LONGEST = 200;

    Answers {
        boolean sound =
                byPosition.size() <= LONGEST
                        && byPosition.entrySet().stream()
                                .allMatch(
                                        entry ->
                                                entry.getKey() >= 1
                                                        && entry.getValue() != null
                                                        && entry.getValue().size() <= 26
                                                        && entry.getValue().stream()
                                                                .allMatch(
                                                                        text ->
                                                                                text != null
                                                                                        && text
                                                                                                        .length()
                                                                                                <= LONGEST));
        if (!sound) {
            throw new Refusal("attempt.malformed");
        }
        byPosition = Collections.unmodifiableMap(new TreeMap<>(byPosition));
    }

    int lastPosition() {
        return byPosition.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    List<String> at(int position) {
        return byPosition.getOrDefault(position, List.of());
    }
}
