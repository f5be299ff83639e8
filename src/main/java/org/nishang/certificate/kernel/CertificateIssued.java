package org.nishang.certificate.kernel;

import java.time.LocalDate;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * A certificate has been issued. Published inside the transaction that issues it.
 *
 * @param renewal whether it goes on from an earlier one
 */
@NamedInterface("api")
public record CertificateIssued(
        CertificateId certificate,
        String number,
        PersonId person,
        TrainingRole role,
        LocalDate issuedOn,
        LocalDate lastDay,
        boolean renewal) {}
