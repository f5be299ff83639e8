package org.nishang.certificate.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one certificate for ever. */
@Embeddable
public record CertificateId(@Column(name = "certificate_id") UUID value) implements Serializable {

    public static CertificateId next() {
        return new CertificateId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
