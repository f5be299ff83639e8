package org.nishang.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated rules of validity, read once for many certificates. */
final class ValidityRules {

    private record Rule(String role, LocalDate from, @Nullable LocalDate to, Validity validity) {}

    private final List<Rule> rules;

    ValidityRules(JdbcClient jdbc) {
        rules =
                jdbc.sql(
                                "select role, valid_from, valid_to, months, renewal_window_days from certification_rule order by valid_from desc")
                        .query(
                                (row, n) ->
                                        new Rule(
                                                row.getString(1),
                                                row.getObject(2, LocalDate.class),
                                                row.getObject(3, LocalDate.class),
                                                new Validity(row.getInt(4), row.getInt(5))))
                        .list();
    }

    Optional<Validity> on(String role, LocalDate day) {
        return rules.stream()
                .filter(
                        rule ->
                                rule.role().equals(role)
                                        && !rule.from().isAfter(day)
                                        && (rule.to() == null || rule.to().isAfter(day)))
                .map(Rule::validity)
                .findFirst();
    }
}
