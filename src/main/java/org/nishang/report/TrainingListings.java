package org.nishang.report;

import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;

/**
 * T1, T2, T3 and T15: people who completed a session. What is counted is the pair of a person and a session with a day
 * of completion; whether the exam was passed is T4 and T5.
 */
final class TrainingListings {

    private static final String PERIOD = "o.completed_on >= :from and o.completed_on <= :to";

    /** Those that somebody earned; where they were not measured, those of the session. */
    static final String HOURS = "coalesce(o.credit_hours, s.credit_hours)";

    private TrainingListings() {}

    /** T1, and T15 by its hours. */
    static Listing pairs(TotalsQuery query, Reach reach) {
        return new Listing(
                Condition.of(
                        "o.person_id, %s, s.role, s.code as session_code, s.name as session_name, %s as credit_hours, o.completed_on as day, %s as enterprise",
                        Listing.PERSON, HOURS, reach.employers("o.person_id", "o.completed_on")),
                from(Listing.identity("o.person_id"), PERIOD, query, reach),
                "",
                "o.completed_on desc, coalesce(i.name_pinyin, ''), o.person_id, s.code",
                "o.person_id, o.completed_on, s.code");
    }

    /** T2: the distinct persons among T1. */
    static Listing persons(TotalsQuery query, Reach reach) {
        return distinct(PERIOD, query, reach);
    }

    /** T3: from the beginning to the day, inclusive. */
    static Listing everTrained(TotalsQuery query, Reach reach) {
        return distinct("o.completed_on <= :asOf", query, reach);
    }

    /** T1 by month and role. */
    static Condition byMonth(TotalsQuery query, Reach reach) {
        return Condition.of(
                "select year(o.completed_on) as y, month(o.completed_on) as m, s.role, count(*) as n %s group by y, m, s.role",
                from("", PERIOD, query, reach));
    }

    private static Listing distinct(String when, TotalsQuery query, Reach reach) {
        return new Listing(
                Condition.of(
                        "o.person_id, %s, count(*) as sessions, max(o.completed_on) as day, %s as enterprise",
                        Listing.PERSON, reach.employers("o.person_id", "max(o.completed_on)")),
                from(Listing.identity("o.person_id"), when, query, reach),
                " group by o.person_id",
                "max(o.completed_on) desc, coalesce(i.name_pinyin, ''), o.person_id",
                "o.person_id");
    }

    private static Condition from(String joined, String when, TotalsQuery query, Reach reach) {
        return Condition.of(
                "from training_outcome o join training_session s on s.session_id = o.session_id%s where %s%s and %s",
                joined, when, role("s", query.role()), reach.people("o.person_id", "o.completed_on"));
    }

    static String role(String alias, @org.jspecify.annotations.Nullable TrainingRole role) {
        return role == null ? "" : " and " + alias + ".role = '" + role.code() + "'";
    }
}
