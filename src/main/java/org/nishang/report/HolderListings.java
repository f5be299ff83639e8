package org.nishang.report;

import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Condition;
import org.nishang.people.EmploymentSql;

/** T8 and T9: people certified on the day, and those of them employed on the day. */
final class HolderListings {

    private HolderListings() {}

    /** T8: people with at least one valid certificate. */
    static Listing certified(TotalsQuery query, Reach reach) {
        return of("", reach.people("c.person_id", ":asOf"), query, reach);
    }

    /** T9: of these, people employed by a registered enterprise in reach; by two, and still one person. */
    static Listing employed(TotalsQuery query, Reach reach) {
        return of(
                " join employment m on m.person_id = c.person_id join enterprise e on e.enterprise_id = m.enterprise_id",
                EmploymentSql.employedOn("m", ":asOf").and(reach.registered(":asOf")),
                query,
                reach);
    }

    private static Listing of(String joined, Condition who, TotalsQuery query, Reach reach) {
        return new Listing(
                Condition.of(
                        "c.person_id, %s, max(c.last_day) as day, max(c.number) as number, %s as enterprise",
                        Listing.PERSON, reach.employers("c.person_id", ":asOf")),
                Condition.of(
                        "from certificate c%s%s where %s%s and %s",
                        joined,
                        Listing.identity("c.person_id"),
                        CertificateSql.validOn("c", ":asOf"),
                        TrainingListings.role("c", query.role()),
                        who),
                " group by c.person_id",
                "max(c.last_day), coalesce(i.name_pinyin, ''), c.person_id",
                "c.person_id");
    }
}
