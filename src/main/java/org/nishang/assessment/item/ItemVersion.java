package org.nishang.assessment.item;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * One version of an item: never edited, so it may be kept in memory.
 *
 * @param difficulty 1 to 3, as its author judged
 * @param validTo first day no longer valid
 * @param edition and {@code clause}: where the regulation says it
 */
public record ItemVersion(
        UUID id,
        String code,
        String topic,
        ItemKind kind,
        int difficulty,
        String fact,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean retired,
        ItemContent content,
        String edition,
        Text clause) {

    public boolean mayBeDrawnOn(LocalDate day) {
        return !content.isPracticeOnly() && isValidOn(day);
    }

    /** Also what is for practice only. */
    public boolean isValidOn(LocalDate day) {
        return !retired && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public Answering answering() {
        return kind.rules().answering(content);
    }

    /** The same version with another key. */
    ItemVersion with(ItemContent other) {
        return other == content
                ? this
                : new ItemVersion(
                        id, code, topic, kind, difficulty, fact, validFrom, validTo, retired, other, edition, clause);
    }
}
