package org.nishang.certificate.rule;

import java.time.LocalDate;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule in force for issuing, locked until the transaction ends: issues of one role go one after the other, so that
 * a series is created once, numbers have no gap, and nothing is renewed twice.
 */
@Component
public class RuleLock {

    private final JdbcClient jdbc;

    RuleLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CertificationRule lock(TrainingRole role, LocalDate day) {
        return jdbc.sql("""
                select %s from certification_rule where role = :role and valid_from <= :day
                order by valid_from desc limit 1 for update""".formatted(CertificationRules.COLUMNS))
                .param("role", role.code())
                .param("day", day)
                .query((row, n) -> CertificationRules.rule(row))
                .optional()
                .orElseThrow(() -> new Refusal("certificate.no-rule", role.code(), day.toString()));
    }
}
