package org.nishang.certificate.kernel;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody decided on a certificate. Published inside the transaction that records it.
 *
 * @param act identifies this decision
 * @param on first day on which it holds
 */
@NamedInterface("api")
public record CertificateActed(
        UUID act, String number, PersonId person, TrainingRole role, CertificateEvent kind, LocalDate on) {}
