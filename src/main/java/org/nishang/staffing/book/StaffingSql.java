package org.nishang.staffing.book;

import org.nishang.common.TrainingRole;
import org.nishang.staffing.rule.RuleSet;
import org.springframework.modulith.NamedInterface;

/**
 * The conditions that staffing and totals are counted by, each in one place, so that a number and the list behind it
 * cannot differ. A day is a parameter ({@code :day}) or a column.
 */
@NamedInterface("api")
public final class StaffingSql {

    private StaffingSql() {}

    /** Joins the declaration that counts on the day: the latest of a day not after it. */
    static String headcountJoin(String enterprise, String as, String day) {
        return """
                left join headcount_declaration %2$s on %2$s.enterprise_id = %1$s.enterprise_id and %2$s.as_of =
                  (select max(y.as_of) from headcount_declaration y where y.enterprise_id = %1$s.enterprise_id and y.as_of <= %3$s)
                """.formatted(enterprise, as, day);
    }

    /** Joins the row of the rule set in force on the day that the headcount falls into. */
    public static String ruleJoin(TrainingRole role, String as, String headcount, String day) {
        return """
                left join staffing_rule_row %1$s on %1$s.role = '%2$s'
                  and %1$s.rule_set_id = (select z.rule_set_id from staffing_rule_set z
                    where z.valid_from <= %4$s and (z.valid_to is null or z.valid_to > %4$s)
                    order by z.valid_from desc, z.rule_set_id desc limit 1)
                  and %1$s.from_headcount <= %3$s and (%1$s.to_headcount is null or %1$s.to_headcount > %3$s)
                """.formatted(as, role.code(), headcount, day);
    }

    /** Joins the grade that the enterprise has on the day: of several the one that began last. */
    static String gradeJoin(String enterprise, String as, String day) {
        return """
                left join enterprise_grade %2$s on %2$s.enterprise_id = %1$s.enterprise_id and (%2$s.scheme, %2$s.from_date) =
                  (select y.scheme, y.from_date from enterprise_grade y where y.enterprise_id = %1$s.enterprise_id
                    and y.from_date <= %3$s and (y.to_date is null or y.to_date > %3$s)
                    order by y.from_date desc, y.scheme desc limit 1)
                """.formatted(enterprise, as, day);
    }

    /** Joins what the rule set of a joined row adds for a joined grade. */
    public static String adjustmentJoin(String as, String row, String grade) {
        return """
                left join staffing_rule_adjustment %1$s on %1$s.rule_set_id = %2$s.rule_set_id
                  and %1$s.role = %2$s.role and %1$s.scheme = %3$s.scheme and %1$s.grade = %3$s.grade
                """.formatted(as, row, grade);
    }

    /**
     * The step function over a joined row, the same as {@link RuleSet#required}: null where the headcount is null or no
     * rule is known for the day, 0 where no row applies.
     *
     * @param adjustment alias of the joined adjustment
     */
    public static String required(String row, String headcount, String broker, String adjustment, String day) {
        return """
                if(%2$s is null or not %5$s, null, coalesce(greatest(0, least(coalesce(%1$s.cap, 2147483647),
                  if(%3$s and %1$s.broker_base is not null, %1$s.broker_base, %1$s.base)
                  + if(%1$s.step_size > 0, (%2$s - %1$s.from_headcount) div %1$s.step_size * %1$s.step_add, 0))
                  + if(%2$s = 0, 0, coalesce(%4$s.adjustment, 0))), 0))""".formatted(row, headcount, broker, adjustment, ruleKnown(day));
    }

    /** Whether a rule set is in force on the day. */
    static String ruleKnown(String day) {
        return "exists (select 1 from staffing_rule_set z where z.valid_from <= %1$s and (z.valid_to is null or z.valid_to > %1$s))"
                .formatted(day);
    }
}
