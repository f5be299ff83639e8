package org.nishang.assessment.item;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.common.Refusal;

/**
 * Answers as the browser sends them: position of the question → what was chosen, or the one text that was written. An
 * empty list takes an answer back.
 *
 * @throws Refusal {@code attempt.malformed} where no exam sheet would send it
 */
public record Answers(Map<Integer, List<String>> byPosition) {

    public static final int MOST_QUESTIONS = 200;
    private static final int MOST_PARTS = 26;

    /** Of a part of an answer: a key, a pair, a few words. */
    private static final int LONGEST_PART = 200;

    /** Of an answer that is one text. */
    static final int LONGEST_TEXT = 2_000;

    public Answers {
        boolean sound = byPosition.size() <= MOST_QUESTIONS
                && byPosition.entrySet().stream()
                        .allMatch(
                                entry -> entry.getKey() >= 1 && entry.getValue() != null && isSound(entry.getValue()));
        if (!sound) {
            throw new Refusal("attempt.malformed");
        }
        byPosition = Collections.unmodifiableMap(new TreeMap<>(byPosition));
    }

    private static boolean isSound(List<String> answer) {
        int longest = answer.size() == 1 ? LONGEST_TEXT : LONGEST_PART;
        return answer.size() <= MOST_PARTS
                && answer.stream().allMatch(text -> text != null && text.length() <= longest);
    }

    public int lastPosition() {
        return byPosition.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public List<String> at(int position) {
        return byPosition.getOrDefault(position, List.of());
    }
}
