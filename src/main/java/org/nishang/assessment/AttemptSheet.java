package org.nishang.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        List<Question> questions) {

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    record Question(int position, String kind, String stem, List<Option> options) {

        static Question of(org.nishang.assessment.Question question, Locale locale) {
            return new Question(
                    question.position(),
                    question.item().kind().code(),
                    question.item().content().stem().in(locale),
                    question.options().stream()
                            .map(
                                    option ->
                                            new Option(
                                                    option.key(),
                                                    option.option().text().in(locale)))
                            .toList());
        }
    }

    record Option(String key, String text) {}
}
