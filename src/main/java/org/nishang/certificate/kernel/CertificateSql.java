package org.nishang.certificate.kernel;

import org.springframework.modulith.NamedInterface;

/**
 * The rules of validity as SQL conditions, for every query that counts or lists certificates on a
 * day. {@code Certificate.statusOn} is their twin in Java; a test holds both to the same table.
 */
@NamedInterface("api")
public final class CertificateSql {

    private CertificateSql() {}

    /**
     * @param c alias of table {@code certificate}
     * @param day a parameter such as {@code :d}, or an expression of type date
     * @return a condition in brackets: issued, not expired, revoked, surrendered or superseded by
     *     then, not suspended on that day
     */
    public static String validOn(String c, String day) {
        return """
               (%1$s.issued_on <= %2$s and %1$s.last_day >= %2$s
                and (%1$s.revoked_on is null or %1$s.revoked_on > %2$s)
                and (%1$s.surrendered_on is null or %1$s.surrendered_on > %2$s)
                and (%1$s.superseded_on is null or %1$s.superseded_on > %2$s)
                and not %3$s)""".formatted(c, day, suspendedOn(c, day));
    }

    /**
     * @return an expression whose value is the name of a {@link CertificateStatus}
     */
    public static String statusOn(String c, String day) {
        return """
               (case when %1$s.issued_on > %2$s then 'NOT_YET'
                     when %1$s.revoked_on <= %2$s then 'REVOKED'
                     when %1$s.surrendered_on <= %2$s then 'SURRENDERED'
                     when %1$s.superseded_on <= %2$s then 'SUPERSEDED'
                     when %1$s.last_day < %2$s then 'EXPIRED'
                     when %3$s then 'SUSPENDED'
                     else 'VALID' end)""".formatted(c, day, suspendedOn(c, day));
    }

    /**
     * Expiring soon (T14): valid on the day, its last day at most so many days later, and no
     * renewal granted by then.
     *
     * @param days a parameter or a number
     */
    public static String expiringWithin(String c, String day, String days) {
        return """
               (%3$s and %1$s.last_day <= %2$s + interval %4$s day
                and not exists (select 1 from certificate renewal
                                where renewal.renews = %1$s.certificate_id and renewal.issued_on <= %2$s))""".formatted(c, day, validOn(c, day), days);
    }

    /**
     * It came with its number, by a file: neither a programme nor a correction stands behind it.
     */
    public static String recorded(String c) {
        return """
               (%1$s.enrolment_id is null
                and not exists (select 1 from certificate corrected where corrected.superseded_by = %1$s.certificate_id))""".formatted(c);
    }

    /**
     * Still to be renewed: nobody has decided that it ends early, it does not rest, nothing goes on
     * from it, and nothing valid on the day lasts longer. Its last day may be over.
     */
    public static String unrenewed(String c, String day) {
        return """
               (%1$s.issued_on <= %2$s and %1$s.revoked_on is null and %1$s.surrendered_on is null
                and %1$s.superseded_on is null and not %3$s
                and not exists (select 1 from certificate renewal where renewal.renews = %1$s.certificate_id)
                and not exists (select 1 from certificate longer
                                where longer.person_id = %1$s.person_id and longer.role = %1$s.role
                                  and longer.last_day > %1$s.last_day and %4$s))""".formatted(c, day, suspendedOn(c, day), validOn("longer", day));
    }

    private static String suspendedOn(String c, String day) {
        return """
               exists (select 1 from certificate_suspension suspension
                       where suspension.certificate_id = %1$s.certificate_id and suspension.from_date <= %2$s
                         and (suspension.to_date is null or suspension.to_date > %2$s))""".formatted(c, day);
    }
}
