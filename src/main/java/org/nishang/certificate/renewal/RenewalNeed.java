package org.nishang.certificate.renewal;

import java.time.LocalDate;
import org.nishang.identity.PersonId;

/**
 * A holder who can renew now or soon, and what is missing for it.
 *
 * @param enterprises in scope that employ the holder today, joined by 、
 */
public record RenewalNeed(
        PersonId person,
        String name,
        String documentMasked,
        String enterprises,
        LocalDate issuedOn,
        RenewalOutlook outlook) {}
