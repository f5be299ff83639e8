package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.List;
import org.nishang.certificate.kernel.CertificateStatus;

/**
 * What an act would do, before it is done.
 *
 * @param before the state on the first day as things stand
 * @param after the state on that day when it is done
 * @param otherCertificate whether the holder has another one of the role valid that day, so that no number moves
 */
public record ActPreview(
        LocalDate on,
        CertificateStatus before,
        CertificateStatus after,
        boolean otherCertificate,
        List<EnterpriseEffect> enterprises) {}
