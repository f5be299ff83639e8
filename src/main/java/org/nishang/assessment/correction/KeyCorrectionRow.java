package org.nishang.assessment.correction;

import java.time.Instant;
import java.util.UUID;
import org.nishang.common.Text;

/**
 * A correction of a key in the list of them.
 *
 * @param revision of the item, from 1
 * @param exam the course whose exam it is
 */
public record KeyCorrectionRow(
        UUID id,
        String item,
        int revision,
        String exam,
        Text stem,
        KeyCorrectionRequest.Mode mode,
        KeyCorrectionState state,
        String reason,
        String requestedBy,
        Instant requestedAt) {}
