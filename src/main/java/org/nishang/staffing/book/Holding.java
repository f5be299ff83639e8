package org.nishang.staffing.book;

import java.time.LocalDate;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * The days on which one certificate counts at one enterprise: employed there and the certificate valid.
 *
 * @param from first day
 * @param to first day no longer
 * @param end what ends it
 * @param lastDay the certificate's own last valid day
 */
public record Holding(
        EnterpriseId enterprise,
        TrainingRole role,
        PersonId person,
        String number,
        LocalDate from,
        LocalDate to,
        Shortage.Reason end,
        LocalDate lastDay) {

    Holding between(LocalDate newFrom, LocalDate newTo, Shortage.Reason newEnd) {
        return new Holding(enterprise, role, person, number, newFrom, newTo, newEnd, lastDay);
    }
}
