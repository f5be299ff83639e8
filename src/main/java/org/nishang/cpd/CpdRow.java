package org.nishang.cpd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/**
 * A record of continuing education.
 *
 * @param enterprises in scope that employ the person today, joined by 、
 * @param audited and {@code part}: of an audit
 * @param file the name of the file that shows it
 * @param reason why it was declined
 * @param replaced whether an accepted correction has taken its place
 * @param decidable whether who looks may decide on it: somebody else than the person and the recorder
 */
public record CpdRow(
        UUID id,
        PersonId person,
        String name,
        String documentMasked,
        String enterprises,
        TrainingRole role,
        CpdKind kind,
        LocalDate day,
        BigDecimal hours,
        String title,
        Optional<String> audited,
        Optional<AuditPart> part,
        String evidence,
        Optional<String> file,
        Optional<UUID> corrects,
        String recordedBy,
        Instant recordedAt,
        CpdState state,
        String reason,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        boolean replaced,
        boolean decidable) {

    CpdRecord record() {
        return new CpdRecord(person, recordedBy, state);
    }
}
