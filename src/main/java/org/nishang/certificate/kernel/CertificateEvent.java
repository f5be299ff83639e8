package org.nishang.certificate.kernel;

import org.springframework.modulith.NamedInterface;

/** What happens in the life of a certificate: acts of somebody, and what follows from dates. */
@NamedInterface("api")
public enum CertificateEvent {
    ISSUED,
    SUSPENDED,
    REINSTATED,
    REVOKED,
    SURRENDERED,
    /** A lost copy was replaced by one with the same number and the same bytes. */
    REISSUED,
    /** Another certificate took its place. */
    SUPERSEDED,
    EXPIRED
}
