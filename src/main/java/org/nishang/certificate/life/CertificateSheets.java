package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateHappening;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is known of one certificate. */
@Component
class CertificateSheets {

    private final JdbcClient jdbc;

    CertificateSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CertificateSheet of(Certificate certificate, LocalDate day, LocalDate today) {
        return jdbc.sql("""
                select d.frozen, o.number as renews,
                       (select n.number from certificate n where n.renews = c.certificate_id order by n.issued_on desc limit 1) as renewed_by,
                       (select w.number from certificate w where w.superseded_by = c.certificate_id limit 1) as corrects, s.number as superseded_by
                from certificate c left join certificate_document d using (certificate_id)
                left join certificate o on o.certificate_id = c.renews
                left join certificate s on s.certificate_id = c.superseded_by
                where c.certificate_id = :id""")
                .param("id", certificate.id().value())
                .query((row, n) -> new CertificateSheet(
                        certificate.person(),
                        certificate.number(),
                        certificate.role(),
                        certificate.issuedOn(),
                        certificate.lastDay(),
                        day,
                        certificate.statusOn(day),
                        certificate.statusOn(today),
                        Rows.optionalText(row, "frozen").map(FrozenCertificate::of),
                        Rows.optionalText(row, "renews"),
                        Rows.optionalText(row, "renewed_by"),
                        Rows.optionalText(row, "corrects"),
                        Rows.optionalText(row, "superseded_by"),
                        certificate.version(),
                        life(certificate),
                        certificate.possible(today)))
                .single();
    }

    /** The acts, and what the dates tell of which no act is recorded, as it came by a file. */
    private List<CertificateHappening> life(Certificate certificate) {
        var acts = jdbc.sql("""
                select kind, effective_on, until_day, reason, actor, recorded_at from certificate_act
                where certificate_id = ? order by recorded_at""")
                .param(certificate.id().value())
                .query((row, n) -> new CertificateHappening(
                        Rows.constant(row, "kind", CertificateEvent.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("actor"),
                        Rows.instant(row, "recorded_at")))
                .list();
        var life = new ArrayList<CertificateHappening>();
        for (CertificateHappening one : certificate.dates()) {
            if (acts.stream()
                    .noneMatch(act -> act.event() == one.event() && act.on().equals(one.on()))) {
                life.add(one);
            }
        }
        life.addAll(acts);
        life.sort(Comparator.comparing(CertificateHappening::on));
        return life;
    }

    /** Whether the holder has another certificate of the role that is valid on the day. */
    boolean hasOther(Certificate certificate, LocalDate day) {
        return Sql.of(jdbc, """
                select count(*) from certificate c
                where c.person_id = :person and c.role = :role and c.certificate_id <> :id and %s""", CertificateSql.validOn("c", ":day"))
                        .param("person", certificate.person().value())
                        .param("role", certificate.role().code())
                        .param("id", certificate.id().value())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
