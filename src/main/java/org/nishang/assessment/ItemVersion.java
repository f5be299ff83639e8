package org.nishang.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * One version of an item: never edited, so it may be kept in memory.
 *
 * @param validTo first day no longer valid
 * @param edition and {@code clause}: where the regulation says it
 */
record ItemVersion(
        UUID id,
        String code,
        String topic,
        ItemKind kind,
        String fact,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean retired,
        ItemContent content,
        String edition,
        Text clause) {

    boolean mayBeDrawnOn(LocalDate day) {
        return !retired
                && !content.isPracticeOnly()
                && !day.isBefore(validFrom)
                && (validTo == null || day.isBefore(validTo));
    }

    Answering answering() {
        return Answering.of(kind, content);
    }
}
