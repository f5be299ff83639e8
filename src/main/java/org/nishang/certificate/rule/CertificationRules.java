package org.nishang.certificate.rule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.common.TrainingRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated rules of certificates, read once for many questions. */
public final class CertificationRules {

    static final String COLUMNS =
            "role, valid_from, months, renewal_window_days, late_days, bar_months, by_refresher, by_exam, by_cpd, cpd_hours, cpd_audits, cpd_every_year";

    private final List<CertificationRule> rules;

    CertificationRules(List<CertificationRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(CertificationRule::from).reversed())
                .toList();
    }

    public static CertificationRules read(JdbcClient jdbc) {
        return new CertificationRules(jdbc.sql("select " + COLUMNS + " from certification_rule")
                .query((row, n) -> rule(row))
                .list());
    }

    /** Newest first. */
    List<CertificationRule> all() {
        return rules;
    }

    public Optional<CertificationRule> on(TrainingRole role, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.role() == role && !rule.from().isAfter(day))
                .findFirst();
    }

    /** @param row with {@link #COLUMNS} */
    static CertificationRule rule(ResultSet row) throws SQLException {
        return new CertificationRule(
                TrainingRole.of(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                new Validity(row.getInt("months"), row.getInt("renewal_window_days")),
                row.getInt("late_days"),
                row.getInt("bar_months"),
                row.getBoolean("by_refresher"),
                row.getBoolean("by_exam"),
                row.getBoolean("by_cpd")
                        ? Optional.of(demand(
                                row.getBigDecimal("cpd_hours"),
                                row.getInt("cpd_audits"),
                                row.getBoolean("cpd_every_year")))
                        : Optional.empty());
    }

    private static CpdDemand demand(BigDecimal hours, int audits, boolean everyYear) {
        return new CpdDemand(hours.stripTrailingZeros(), audits, everyYear);
    }
}
