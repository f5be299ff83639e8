package org.nishang.certificate.rule;

import java.math.BigDecimal;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/** What an authority may decide: within these bounds a rule keeps its sense. */
final class RuleBounds {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 120;
    private static final int NARROWEST_WINDOW = 30;
    private static final int WIDEST_WINDOW = 90;
    private static final int LATEST = 90;
    private static final int LONGEST_BAR = 120;
    private static final BigDecimal MOST_HOURS = new BigDecimal(200);
    private static final int MOST_AUDITS = 50;

    private RuleBounds() {}

    /** @throws Refusal {@code certificate.rules.…} for the first number out of its bounds */
    static void check(CertificationRule rule) {
        within(FieldName.MONTHS, "months", rule.validity().months(), SHORTEST, LONGEST);
        within(FieldName.WINDOW, "window", rule.validity().renewalWindowDays(), NARROWEST_WINDOW, WIDEST_WINDOW);
        within(FieldName.LATE, "late", rule.lateDays(), 0, LATEST);
        within(FieldName.BAR, "bar", rule.barMonths(), 0, LONGEST_BAR);
        rule.cpd().ifPresent(RuleBounds::check);
    }

    private static void check(CpdDemand demand) {
        if (demand.hours().compareTo(MOST_HOURS) > 0
                || demand.hours().stripTrailingZeros().scale() > 1) {
            throw new Refusal("certificate.rules.hours", MOST_HOURS).at(FieldName.HOURS);
        }
        within(FieldName.AUDITS, "audits", demand.audits(), 0, MOST_AUDITS);
    }

    private static void within(FieldName field, String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new Refusal("certificate.rules." + what, least, most).at(field);
        }
    }
}
