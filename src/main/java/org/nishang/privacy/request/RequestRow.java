package org.nishang.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;

/**
 * A request as it is listed.
 *
 * @param name of the person as it is now
 * @param documentMasked of the person as it is now
 * @param dueOn the last day for an answer
 * @param proposer who wants to erase; empty = nobody yet
 */
public record RequestRow(
        RequestId id,
        PersonId person,
        String name,
        String documentMasked,
        RequestKind kind,
        String words,
        boolean onPaper,
        Instant askedAt,
        LocalDate dueOn,
        RequestState state,
        Optional<String> proposer,
        Optional<String> answer,
        @Nullable Instant answeredAt) {

    /** Days until it is due; negative = it is overdue. */
    public long daysLeft(LocalDate today) {
        return java.time.temporal.ChronoUnit.DAYS.between(today, dueOn);
    }
}
