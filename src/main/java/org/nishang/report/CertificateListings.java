package org.nishang.report;

import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Condition;
import org.nishang.people.EmploymentSql;

/** T6, T7, T14 and T17: certificates issued, valid, soon expiring, withdrawn. */
final class CertificateListings {

    private CertificateListings() {}

    /** T6, the first issues. */
    static Listing firstIssues(TotalsQuery query, Reach reach) {
        return issued(
                // A corrected paper is no further certificate: the first one counts.
                "c.renews is null and not exists (select 1 from certificate w where w.superseded_by = c.certificate_id)",
                query,
                reach);
    }

    /** T6, what renews an earlier one. */
    static Listing renewals(TotalsQuery query, Reach reach) {
        return issued("c.renews is not null", query, reach);
    }

    private static Listing issued(String which, TotalsQuery query, Reach reach) {
        return of(
                "c.issued_on",
                "c.issued_on",
                "certificate c",
                Condition.of("c.issued_on >= :from and c.issued_on <= :to and %s", which),
                query,
                reach);
    }

    /** T6, further copies of the same. */
    static Listing reissues(TotalsQuery query, Reach reach) {
        return of(
                "r.reissued_on",
                "r.reissued_on",
                "certificate_reissue r join certificate c on c.certificate_id = r.certificate_id",
                Condition.of("r.reissued_on >= :from and r.reissued_on <= :to"),
                query,
                reach);
    }

    /** T7. */
    static Listing valid(TotalsQuery query, Reach reach) {
        return of("c.last_day", ":asOf", "certificate c", CertificateSql.validOn("c", ":asOf"), query, reach);
    }

    /** T14. */
    static Figure.Lister expiring(String days) {
        return (query, reach) -> of(
                "c.last_day",
                ":asOf",
                "certificate c",
                CertificateSql.expiringWithin("c", ":asOf", days),
                query,
                reach);
    }

    /** How many enterprises the certificates of T14 belong to. */
    static Condition enterprisesOfExpiring(String days, TotalsQuery query, Reach reach) {
        return Condition.of(
                """
                select count(distinct e.enterprise_id) from certificate c
                  join employment m on m.person_id = c.person_id
                  join enterprise e on e.enterprise_id = m.enterprise_id
                where %s%s and %s and %s""",
                CertificateSql.expiringWithin("c", ":asOf", days),
                TrainingListings.role("c", query.role()),
                EmploymentSql.employedOn("m", ":asOf"),
                reach.registered(":asOf"));
    }

    /** T17, by the day on which it took effect. */
    static Listing revocations(TotalsQuery query, Reach reach) {
        return of(
                "c.revoked_on",
                "c.revoked_on",
                "certificate c",
                Condition.of("c.revoked_on >= :from and c.revoked_on <= :to"),
                query,
                reach);
    }

    /** T17: a suspension counts by its first day, each suspension once. */
    static Listing suspensions(TotalsQuery query, Reach reach) {
        return of(
                "x.from_date",
                "x.from_date",
                "certificate_suspension x join certificate c on c.certificate_id = x.certificate_id",
                Condition.of("x.from_date >= :from and x.from_date <= :to"),
                query,
                reach);
    }

    private static Listing of(
            String shown, String belongsOn, String tables, Condition when, TotalsQuery query, Reach reach) {
        return new Listing(
                Condition.of(
                        "c.person_id, %s, c.role, c.number, %s as day, %s as enterprise",
                        Listing.PERSON, shown, reach.employers("c.person_id", belongsOn)),
                Condition.of(
                        "from %s%s where %s%s and %s",
                        tables,
                        Listing.identity("c.person_id"),
                        when,
                        TrainingListings.role("c", query.role()),
                        reach.people("c.person_id", belongsOn)),
                "",
                shown + " desc, c.number",
                "c.person_id, c.number");
    }
}
