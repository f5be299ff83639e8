package org.nishang.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.QuestionSheet;

/**
 * A running attempt as the browser gets it: no key, no mark, no code of an item.
 *
 * @param seq of the last durable save; the next is higher
 * @param answers that are durable
 * @param elsewhere since when another browser writes it; then there are neither answers nor questions
 */
public record AttemptSheet(
        String id,
        String title,
        String state,
        Instant deadline,
        Instant serverTime,
        long seq,
        @Nullable Instant savedAt,
        Map<Integer, List<String>> answers,
        List<QuestionSheet> questions,
        @Nullable Instant elsewhere) {

    public AttemptSheet(
            String id,
            String title,
            String state,
            Instant deadline,
            Instant serverTime,
            long seq,
            @Nullable Instant savedAt,
            Map<Integer, List<String>> answers,
            List<QuestionSheet> questions) {
        this(id, title, state, deadline, serverTime, seq, savedAt, answers, questions, null);
    }

    /** What another browser than the one that writes it gets to see. */
    AttemptSheet writtenElsewhere(Instant since) {
        return new AttemptSheet(id, title, state, deadline, serverTime, seq, savedAt, Map.of(), List.of(), since);
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }
}
