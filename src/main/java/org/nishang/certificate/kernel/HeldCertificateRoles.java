package org.nishang.certificate.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.HeldRoles;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HeldCertificateRoles implements HeldRoles {

    private final JdbcClient jdbc;

    HeldCertificateRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Condition holds(String person, TrainingRole role, LocalDate day) {
        return Condition.of(
                "exists (select 1 from certificate h where h.person_id = %s.person_id and h.role = '%s' and %s)",
                person, role.code(), CertificateSql.validOn("h", "'" + day + "'"));
    }

    @Override
    public Condition lastDay(String person, TrainingRole role, LocalDate day) {
        return Condition.of(
                "(select max(h.last_day) from certificate h where h.person_id = %s.person_id and h.role = '%s' and %s)",
                person, role.code(), CertificateSql.notEndedBy("h", "'" + day + "'"));
    }

    @Override
    public Optional<LocalDate> issuedOn(PersonId person, TrainingRole role, LocalDate day) {
        return Sql.of(
                        jdbc,
                        "select h.issued_on from certificate h where h.person_id = :person and h.role = :role and h.issued_on <= :day and %s order by h.issued_on desc limit 1",
                        CertificateSql.notEndedBy("h", ":day"))
                .param("person", person.value())
                .param("role", role.code())
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }
}
