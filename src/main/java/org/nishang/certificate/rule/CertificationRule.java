package org.nishang.certificate.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.TrainingRole;
import org.nishang.learning.programme.ProgrammeKind;

/**
 * What holds for certificates of a role from a day on, until the next rule: how long they are valid, when and how they
 * are renewed, and how long none is issued after a revocation.
 *
 * @param lateDays after the last day, in which a renewal still runs on from it; 0 = none does
 * @param barMonths after a revocation; 0 = no bar
 * @param byRefresher whether a refresher programme renews
 * @param byExam whether the exam alone renews
 * @param cpd how much continuing education renews; empty = none does
 */
public record CertificationRule(
        TrainingRole role,
        LocalDate from,
        Validity validity,
        int lateDays,
        int barMonths,
        boolean byRefresher,
        boolean byExam,
        Optional<CpdDemand> cpd) {

    public CertificationRule {
        if (lateDays < 0 || barMonths < 0) {
            throw new IllegalArgumentException("rule: " + lateDays + ", " + barMonths);
        }
    }

    /** Whether it says what another one says, from whatever day. */
    public boolean decidesAs(CertificationRule other) {
        return equals(new CertificationRule(
                other.role,
                from,
                other.validity,
                other.lateDays,
                other.barMonths,
                other.byRefresher,
                other.byExam,
                other.cpd));
    }

    /** The first day on which a certificate of this last day can be renewed. */
    public LocalDate opens(LocalDate lastDay) {
        return lastDay.minusDays(validity.renewalWindowDays());
    }

    /** The last day on which a renewal still runs on from this last day. */
    public LocalDate closes(LocalDate lastDay) {
        return lastDay.plusDays(lateDays);
    }

    /** Whether a renewal on the day runs on from the old last day. */
    public boolean isRenewable(LocalDate lastDay, LocalDate day) {
        return !day.isBefore(opens(lastDay)) && !day.isAfter(closes(lastDay));
    }

    /** The first day on which something can be issued again after a revocation, if it bars. */
    public Optional<LocalDate> barEnds(LocalDate revokedOn) {
        return barMonths == 0 ? Optional.empty() : Optional.of(revokedOn.plusMonths(barMonths));
    }

    public boolean accepts(ProgrammeKind kind) {
        return switch (kind) {
            case FULL -> true;
            case REFRESHER -> byRefresher;
            case RESIT -> byExam;
        };
    }
}
