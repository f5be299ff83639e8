package org.nishang.certificate.kernel;

import org.nishang.common.Condition;
import org.springframework.modulith.NamedInterface;

/**
 * The rules of validity as SQL conditions, for every query that counts or lists certificates on a day.
 * {@code Certificate.statusOn} is their twin in Java; a test holds both to the same table.
 */
@NamedInterface("api")
public final class CertificateSql {

    private CertificateSql() {}

    /**
     * @param c alias of table {@code certificate}
     * @param day a parameter such as {@code :d}, or an expression of type date
     * @return issued, not expired, revoked, surrendered or superseded by then, not suspended on that day
     */
    public static Condition validOn(String c, String day) {
        return Condition.of("(%s and not %s)", lastsOn(c, day), suspendedOn(c, day));
    }

    /** Valid on the day, or suspended on it. */
    public static Condition lastsOn(String c, String day) {
        return lastsWithin(c, day, day);
    }

    /** Valid or suspended on at least one day of a span. */
    public static Condition lastsWithin(String c, String first, String last) {
        return Condition.of(
                "(%1$s.issued_on <= %3$s and %1$s.last_day >= %2$s and %4$s)", c, first, last, notEndedBy(c, first));
    }

    /** Not revoked, surrendered or superseded by the day; its last day may be over. */
    public static Condition notEndedBy(String c, String day) {
        return Condition.of("""
               ((%1$s.revoked_on is null or %1$s.revoked_on > %2$s)
                and (%1$s.surrendered_on is null or %1$s.surrendered_on > %2$s)
                and (%1$s.superseded_on is null or %1$s.superseded_on > %2$s))""", c, day);
    }

    /** Nobody has decided that it ends before its last day, not even from a day to come. */
    public static Condition notEnded(String c) {
        return Condition.of(
                "(%1$s.revoked_on is null and %1$s.surrendered_on is null and %1$s.superseded_on is null)", c);
    }

    /** @return an expression whose value is the name of a {@link CertificateStatus} */
    public static String statusOn(String c, String day) {
        return """
               (case when %1$s.issued_on > %2$s then 'NOT_YET'
                     when %1$s.revoked_on <= %2$s then 'REVOKED'
                     when %1$s.surrendered_on <= %2$s then 'SURRENDERED'
                     when %1$s.superseded_on <= %2$s then 'SUPERSEDED'
                     when %1$s.last_day < %2$s then 'EXPIRED'
                     when %3$s then 'SUSPENDED'
                     else 'VALID' end)""".formatted(c, day, suspendedOn(c, day).sql());
    }

    /**
     * Expiring soon (T14): valid on the day, its last day at most so many days later, and no renewal granted by then.
     *
     * @param days a parameter or a number
     */
    public static Condition expiringWithin(String c, String day, String days) {
        return Condition.of("""
               (%3$s and %1$s.last_day <= %2$s + interval %4$s day
                and not exists (select 1 from certificate renewal
                                where renewal.renews = %1$s.certificate_id and renewal.issued_on <= %2$s))""", c, day, validOn(c, day), days);
    }

    /** It came with its number, by a file: neither a programme nor a correction stands behind it. */
    public static Condition recorded(String c) {
        return Condition.of("""
               (%1$s.enrolment_id is null
                and not exists (select 1 from certificate corrected where corrected.superseded_by = %1$s.certificate_id))""", c);
    }

    /**
     * Still to be renewed: nobody has decided that it ends early, it does not rest, nothing goes on from it, and
     * nothing valid on the day lasts longer. Its last day may be over.
     */
    public static Condition unrenewed(String c, String day) {
        return Condition.of("""
               (%1$s.issued_on <= %2$s and %5$s and not %3$s
                and not exists (select 1 from certificate renewal where renewal.renews = %1$s.certificate_id)
                and not exists (select 1 from certificate longer
                                where longer.person_id = %1$s.person_id and longer.role = %1$s.role
                                  and longer.last_day > %1$s.last_day and %4$s))""", c, day, suspendedOn(c, day), validOn("longer", day), notEnded(c));
    }

    public static Condition suspendedOn(String c, String day) {
        return Condition.of("exists (select 1 %s)", suspension(c, day));
    }

    /** @return an expression: the first day of the suspension that it is in on the day, or null */
    public static String suspendedSince(String c, String day) {
        return "(select min(suspension.from_date) " + suspension(c, day) + ")";
    }

    private static String suspension(String c, String day) {
        return """
               from certificate_suspension suspension
               where suspension.certificate_id = %1$s.certificate_id and suspension.from_date <= %2$s
                 and (suspension.to_date is null or suspension.to_date > %2$s)""".formatted(c, day);
    }
}
