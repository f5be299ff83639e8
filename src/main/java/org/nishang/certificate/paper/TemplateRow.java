package org.nishang.certificate.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;

/**
 * One version of a template in the list of all.
 *
 * @param programme its code; empty = all programmes of the role
 * @param number of the version
 * @param own whether who looks proposed it
 * @param papers how many files were made by it
 */
public record TemplateRow(
        UUID id,
        TrainingRole role,
        String programme,
        int number,
        PaperDesign design,
        LocalDate validFrom,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        State state,
        boolean own,
        long papers) {

    /** What a version is today. */
    public enum State {
        PROPOSED,
        ANNOUNCED,
        IN_USE,
        PAST,
        WITHDRAWN
    }

    /** Whether it can still be taken back. */
    public boolean canBeWithdrawn() {
        return state == State.PROPOSED || state == State.ANNOUNCED;
    }
}
