package org.nishang.certificate.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.life.Succession;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.common.TrainingRole;
import org.nishang.learning.programme.Programme;

/**
 * How a certificate can be renewed, by the rule in force on a day.
 *
 * @param opens first day of the renewal window
 * @param closes last day on which a renewal runs on from the old last day
 * @param renewedTo the last day of one that is renewed on the day
 * @param programmes by which it can be renewed, the whole one first
 * @param cpd how much continuing education is done; empty = the rule does not accept it
 */
public record RenewalOutlook(
        String number,
        TrainingRole role,
        LocalDate lastDay,
        LocalDate opens,
        LocalDate closes,
        Stage stage,
        LocalDate renewedTo,
        List<Programme> programmes,
        Optional<CpdAccount> cpd) {

    /** Where the certificate stands on its way to renewal. */
    public enum Stage {
        EARLY,
        OPEN,
        /** Past its last day, within the days of grace. */
        LATE
    }

    public static RenewalOutlook of(
            String number,
            CertificationRule rule,
            LocalDate lastDay,
            LocalDate day,
            List<Programme> programmes,
            Optional<CpdAccount> cpd) {
        return new RenewalOutlook(
                number,
                rule.role(),
                lastDay,
                rule.opens(lastDay),
                rule.closes(lastDay),
                stage(rule, lastDay, day),
                Succession.of(rule, lastDay, day).lastDay(),
                programmes.stream()
                        .filter(programme -> programme.role() == rule.role())
                        .filter(programme -> programme.isOpenOn(day))
                        .filter(programme -> rule.accepts(programme.kind()))
                        .sorted(java.util.Comparator.comparing(Programme::kind))
                        .toList(),
                cpd);
    }

    private static Stage stage(CertificationRule rule, LocalDate lastDay, LocalDate day) {
        if (day.isBefore(rule.opens(lastDay))) {
            return Stage.EARLY;
        }
        return day.isAfter(lastDay) ? Stage.LATE : Stage.OPEN;
    }

    public boolean canRenewNow() {
        return stage != Stage.EARLY;
    }

    /** Whether continuing education is enough and the time has come. */
    public boolean renewsByCpd() {
        return canRenewNow() && cpd.filter(CpdAccount::isEnough).isPresent();
    }
}
