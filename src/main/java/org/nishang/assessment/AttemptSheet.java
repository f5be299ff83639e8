package org.nishang.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running attempt as the browser gets it: no key, no mark, no code of an item.
 *
 * @param seq of the last durable save; the next is higher
 * @param answers that are durable
 */
record AttemptSheet(
        String id,
        String title,
        String state,
        Instant deadline,
        Instant serverTime,
        long seq,
        @Nullable Instant savedAt,
        Map<Integer, List<String>> answers,
        List<QuestionSheet> questions) {

    boolean isRunning() {
        return state.equals("RUNNING");
    }
}
