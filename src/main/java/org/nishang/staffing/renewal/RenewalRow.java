package org.nishang.staffing.renewal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.SearchText;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * Somebody who must renew, at one employer.
 *
 * @param number of the certificate that runs out
 * @param required on the day after its last day; {@code null} = not declared
 * @param heldThen on that day if nobody renews
 */
public record RenewalRow(
        PersonId person,
        String name,
        String documentMasked,
        EnterpriseId enterprise,
        String uscc,
        String enterpriseName,
        Text region,
        TrainingRole role,
        String number,
        LocalDate lastDay,
        RenewalEffect effect,
        @Nullable Integer required,
        int heldThen) {

    /** How many are missing on the day after. */
    public int missing() {
        return required == null ? 0 : Math.max(0, required - heldThen);
    }

    boolean matches(String text) {
        return SearchText.of(text).isIn(name, enterpriseName, uscc);
    }
}
