package org.nishang.identity;

/**
 * What an account may do. Views and services name these; which role has which is in {@link
 * AccountRole}.
 */
public final class Permission {

    /** Study courses, sit exams, hold certificates: own records only. */
    public static final String LEARN = "LEARN";

    /** See people, employment and certificates within the own scope. */
    public static final String SEE_STAFF = "SEE_STAFF";

    /** See enterprises and staffing within the own scope. */
    public static final String SEE_STAFFING = "SEE_STAFFING";

    /** See totals and their lists within the own scope. */
    public static final String SEE_TOTALS = "SEE_TOTALS";

    /** See the certificate register within the own scope. */
    public static final String SEE_CERTIFICATES = "SEE_CERTIFICATES";

    /** Create and unlock accounts, see the log. */
    public static final String MANAGE_ACCOUNTS = "MANAGE_ACCOUNTS";

    private Permission() {}
}
