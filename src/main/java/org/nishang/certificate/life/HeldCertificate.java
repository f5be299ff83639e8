package org.nishang.certificate.life;

import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/**
 * An issued certificate for those who go on from it and change nothing about it.
 *
 * @param programme null = not known, as of what was recorded by file
 */
public record HeldCertificate(
        CertificateId id,
        String number,
        PersonId person,
        TrainingRole role,
        @Nullable String programme) {

    static HeldCertificate of(Certificate certificate) {
        return new HeldCertificate(
                certificate.id(),
                certificate.number(),
                certificate.person(),
                certificate.role(),
                certificate.programme().orElse(null));
    }
}
