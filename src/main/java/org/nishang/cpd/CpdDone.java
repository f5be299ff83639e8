package org.nishang.cpd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/**
 * Something that counts as continuing education: an accepted record, or a training that was passed.
 *
 * @param role that it counts for; empty = every role
 * @param audits 1 of an audit, else 0
 * @param record empty = a training, which counts by itself
 */
public record CpdDone(
        PersonId person,
        Optional<TrainingRole> role,
        LocalDate day,
        BigDecimal hours,
        int audits,
        Optional<UUID> record) {

    public boolean countsFor(TrainingRole wanted) {
        return role.isEmpty() || role.get() == wanted;
    }
}
