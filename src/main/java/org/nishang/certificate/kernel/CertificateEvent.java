package org.nishang.certificate.kernel;

/** What happens in the life of a certificate: acts of somebody, and what follows from dates. */
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
