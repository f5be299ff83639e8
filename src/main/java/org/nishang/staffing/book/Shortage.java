package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.List;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.springframework.modulith.NamedInterface;

/**
 * The first day on which an enterprise has too few certified people of a role if nobody renews.
 *
 * @param required on that day
 * @param heldThen on that day
 * @param because the certificates that stop counting on that very day; empty where only the required number rises, or
 *     where the enterprise was short before
 */
@NamedInterface("api")
public record Shortage(
        EnterpriseId enterprise,
        String uscc,
        TrainingRole role,
        LocalDate shortOn,
        int required,
        int heldThen,
        List<Cause> because) {

    /** @param lastDay the certificate's own last valid day; where it expires this is the day before {@code shortOn} */
    public record Cause(String number, LocalDate lastDay, Reason reason) {}

    /** Why a certificate stops counting at an enterprise. */
    public enum Reason {
        EXPIRED,
        REVOKED,
        SURRENDERED,
        SUPERSEDED,
        SUSPENDED,
        LEFT
    }
}
