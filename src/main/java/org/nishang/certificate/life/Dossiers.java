package org.nishang.certificate.life;

import java.time.LocalDate;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.life.Dossier.Past;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a person was given so far: a few rows, whatever is decided from them. */
@Component
public class Dossiers {

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Dossier of(PersonId person, TrainingRole role, LocalDate day) {
        return new Dossier(
                day,
                Sql.of(jdbc, """
                select c.certificate_id, c.number, c.issued_on, c.last_day, c.revoked_on, c.surrendered_on, c.superseded_on,
                       %s as suspended,
                       exists (select 1 from certificate n where n.renews = c.certificate_id) as renewed,
                       if(c.revoked_on is null, 0, coalesce((select r.bar_months from certification_rule r
                          where r.role = c.role and r.valid_from <= c.revoked_on
                          order by r.valid_from desc limit 1), 0)) as bar_months
                from certificate c
                where c.person_id = :person and c.role = :role and c.issued_on <= :day""", CertificateSql.suspendedOn("c", "least(:day, c.last_day)"))
                        .param("day", day)
                        .param("person", person.value())
                        .param("role", role.code())
                        .query((row, n) -> new Past(
                                new CertificateId(Rows.uuid(row, "certificate_id")),
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                row.getObject("revoked_on", LocalDate.class),
                                row.getObject("surrendered_on", LocalDate.class),
                                row.getObject("superseded_on", LocalDate.class),
                                row.getBoolean("suspended"),
                                row.getBoolean("renewed"),
                                row.getInt("bar_months")))
                        .list());
    }
}
