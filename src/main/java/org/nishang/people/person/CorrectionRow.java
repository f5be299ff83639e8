package org.nishang.people.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it is shown.
 *
 * @param was as words: an enterprise by its name; empty where there was nothing
 * @param by the account's name
 */
public record CorrectionRow(
        @Nullable UUID employment,
        CorrectedFact fact,
        String was,
        String became,
        String reason,
        String by,
        Instant at) {}
