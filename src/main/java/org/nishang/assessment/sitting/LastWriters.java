package org.nishang.assessment.sitting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nishang.assessment.item.Answers;

/**
 * Which of the browsers that wrote an attempt one after the other answered each question last. Pure.
 *
 * @param reign of the browser that writes now, from 1
 * @param base the answers when this was last settled
 * @param reigns by position; those not named were answered under the first
 */
record LastWriters(int reign, Map<Integer, List<String>> base, Map<Integer, Integer> reigns) {

    LastWriters {
        base = Map.copyOf(base);
        reigns = Map.copyOf(reigns);
    }

    /** What differs from before was answered by the browser that writes now. */
    LastWriters settle(Answers now) {
        var settled = new HashMap<>(reigns);
        var positions = new TreeSet<>(now.byPosition().keySet());
        positions.addAll(base.keySet());
        for (int position : positions) {
            if (!now.at(position).equals(base.getOrDefault(position, List.of()))) {
                settled.put(position, reign);
            }
        }
        return new LastWriters(reign, now.byPosition(), settled);
    }

    /** Another browser takes over. */
    LastWriters next() {
        return new LastWriters(reign + 1, base, reigns);
    }

    /**
     * Of answers that come late, those to questions that nobody answered under a later reign.
     *
     * @param from the reign of the browser that was left; 0 = it never wrote, nothing of it counts
     */
    Map<Integer, List<String>> stillWanted(int from, Map<Integer, List<String>> late) {
        var still = new HashMap<>(late);
        still.keySet().removeIf(position -> reigns.getOrDefault(position, 1) > from);
        return still;
    }

    /** After those were written. */
    LastWriters with(int from, Map<Integer, List<String>> written) {
        var answers = new HashMap<>(base);
        answers.putAll(written);
        var after = new HashMap<>(reigns);
        written.keySet().forEach(position -> after.put(position, from));
        return new LastWriters(reign, answers, after);
    }
}
