package org.nishang.common.personal;

/**
 * What is kept for a period of its own. Its words are {@code privacy.retention.KIND}, and why that long
 * {@code privacy.retention.KIND.ground}.
 */
public enum RetentionKind {
    /** Study time: counted from the last day of the person's last certificate. */
    LEARNING_DETAIL(1095, 365, true),
    /** Counted from the last day of a certificate. */
    CERTIFICATE_REGISTER(3650, 365, false),
    SIGN_IN(180, 180, false),
    NOTICES(365, 90, false),
    SEARCHES(90, 1, false),
    /** Codes and tokens that open nothing any more. */
    CODES(180, 30, false);

    private final int days;
    private final int leastDays;
    private final boolean certificates;

    RetentionKind(int days, int leastDays, boolean certificates) {
        this.days = days;
        this.leastDays = leastDays;
        this.certificates = certificates;
    }

    /** For how many days, unless the authority decides otherwise. */
    public int days() {
        return days;
    }

    /** The fewest days that the authority may set: the law, or what the portal needs. */
    public int leastDays() {
        return leastDays;
    }

    /** Whether nothing goes before the period after the person's last certificate is over. */
    public boolean waitsForCertificates() {
        return certificates;
    }
}
