package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.book.Timeline;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;

/**
 * One enterprise on one day, with the people behind the numbers.
 *
 * @param gradeName of the grade on the day
 * @param row nothing where it is not active on the day
 * @param from first day of the timelines
 * @param until last day of the timelines
 */
public record EnterpriseStaffing(
        EnterpriseId enterprise,
        String uscc,
        String name,
        Text region,
        boolean broker,
        Optional<Text> gradeName,
        LocalDate day,
        LocalDate from,
        LocalDate until,
        Optional<StaffingRow> row,
        Map<TrainingRole, Role> roles) {

    /**
     * @param ruleSet in force on the day
     * @param rule the row that the headcount falls into
     * @param counted those who are the held number, the first to expire first
     * @param missing those who have the post and no valid certificate
     * @param timeline years before and after the day
     * @param bars the certificates under the timeline, the first to end first
     * @param shortage the first day short within a year, from the day on
     */
    public record Role(
            Optional<RuleSet> ruleSet,
            Optional<RuleRow> rule,
            List<Counted> counted,
            List<Missing> missing,
            Timeline timeline,
            List<Bar> bars,
            Optional<Shortage> shortage) {}

    /** A person counted, with the certificate that lasts longest. */
    public record Counted(
            PersonId person,
            String name,
            String documentMasked,
            String number,
            LocalDate issuedOn,
            LocalDate lastDay) {}

    /**
     * Somebody with the post who is not counted.
     *
     * @param number of the last certificate of the role, if there ever was one
     */
    public record Missing(
            PersonId person,
            String name,
            String documentMasked,
            Why why,
            @Nullable String number,
            @Nullable LocalDate lastDay) {}

    /** Why somebody with the post is not counted. */
    public enum Why {
        NEVER,
        EXPIRED,
        SUSPENDED,
        REVOKED,
        SURRENDERED,
        SUPERSEDED
    }

    /**
     * The days on which a certificate counts here.
     *
     * @param to first day no longer
     */
    public record Bar(String name, String number, LocalDate from, LocalDate to, LocalDate lastDay) {}
}
