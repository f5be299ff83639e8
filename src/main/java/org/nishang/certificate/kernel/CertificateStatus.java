package org.nishang.certificate.kernel;

/**
 * What a certificate is worth on a day. Where several hold, the first of: revoked, surrendered, superseded, expired,
 * suspended.
 */
public enum CertificateStatus {
    VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    SURRENDERED,
    SUPERSEDED,
    /** The day is before the day of issue. */
    NOT_YET;

    /**
     * The word of the public check, which knows no more than it must: what was given back is revoked, what is not yet
     * issued does not exist.
     */
    public String publicWord() {
        return switch (this) {
            case SURRENDERED -> REVOKED.name();
            case NOT_YET -> "NOT_FOUND";
            default -> name();
        };
    }
}
