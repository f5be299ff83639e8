package org.nishang.certificate;

import java.time.LocalDate;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule in force for issuing, locked until the transaction ends: issues of one role go one after
 * the other, so that a series is created once and numbers have no gap.
 */
@Component
class ValidityLock {

    private final JdbcClient jdbc;

    ValidityLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Validity lock(TrainingRole role, LocalDate day) {
        return jdbc.sql(
                        """
                select months, renewal_window_days from certification_rule
                where role = :role and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by valid_from desc limit 1 for update""")
                .param("role", role.code())
                .param("day", day)
                .query((row, n) -> new Validity(row.getInt(1), row.getInt(2)))
                .optional()
                .orElseThrow(() -> new Refusal("certificate.no-rule", role.code(), day.toString()));
    }
}
