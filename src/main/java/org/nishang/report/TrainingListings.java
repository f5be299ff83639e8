package org.nishang.report;

import org.nishang.common.TrainingRole;

/**
 * T1, T2, T3 and T15: people who completed a session. What is counted is the pair of a person and a
 * session with a day of completion; whether the exam was passed is T4 and T5.
 */
final class TrainingListings {

    private TrainingListings() {}

    /** T1, and T15 by its hours. */
    static Listing pairs(TotalsQuery query, Reach reach) {
        return new Listing(
                "o.person_id, "
                        + Listing.PERSON
                        + ", s.role, s.code as session_code, s.name as session_name, s.credit_hours, o.completed_on as day, "
                        + reach.employers("o.person_id", "o.completed_on")
                        + " as enterprise",
                tables()
                        + Listing.identity("o.person_id")
                        + where("o.completed_on >= :from and o.completed_on <= :to", query, reach),
                "",
                "o.completed_on desc, coalesce(i.name_pinyin, ''), o.person_id, s.code",
                "coalesce(i.name_pinyin, ''), o.person_id, o.completed_on, s.code");
    }

    /** T2: the distinct persons among T1. */
    static Listing persons(TotalsQuery query, Reach reach) {
        return distinct("o.completed_on >= :from and o.completed_on <= :to", query, reach);
    }

    /** T3: from the beginning to the day, inclusive. */
    static Listing everTrained(TotalsQuery query, Reach reach) {
        return distinct("o.completed_on <= :asOf", query, reach);
    }

    /** T1 by month and role. */
    static String byMonth(TotalsQuery query, Reach reach) {
        return "select year(o.completed_on) as y, month(o.completed_on) as m, s.role, count(*) as n "
                + tables()
                + where("o.completed_on >= :from and o.completed_on <= :to", query, reach)
                + " group by y, m, s.role";
    }

    private static Listing distinct(String when, TotalsQuery query, Reach reach) {
        return new Listing(
                "o.person_id, "
                        + Listing.PERSON
                        + ", count(*) as sessions, max(o.completed_on) as day, "
                        + reach.employers("o.person_id", "max(o.completed_on)")
                        + " as enterprise",
                tables() + Listing.identity("o.person_id") + where(when, query, reach),
                " group by o.person_id",
                "max(o.completed_on) desc, coalesce(i.name_pinyin, ''), o.person_id",
                "coalesce(i.name_pinyin, ''), o.person_id");
    }

    private static String tables() {
        return "from training_outcome o join training_session s on s.session_id = o.session_id";
    }

    private static String where(String when, TotalsQuery query, Reach reach) {
        return " where " + when + role("s", query.role()) + " and " + reach.people("o.person_id", "o.completed_on");
    }

    static String role(String alias, @org.jspecify.annotations.Nullable TrainingRole role) {
        return role == null ? "" : " and " + alias + ".role = '" + role.code() + "'";
    }
}
