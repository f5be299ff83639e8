package org.nishang.certificate.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every certificate that was issued here has its paper, and every stored file and credential is still the one that was
 * stored. The database reckons the hashes; no file is read out of it.
 */
@Component
class PaperCheck implements Invariant {

    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    PaperCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.check.paper";
    }

    @Override
    public Outcome check() {
        var findings = new ArrayList<>(missing());
        long examined = 0;
        UUID after = BEFORE_ALL;
        List<Stored> some;
        do {
            some = some(after);
            for (Stored one : some) {
                if (!one.holds()) {
                    findings.add(finding(one.number(), "certificate.check.paper.changed"));
                }
            }
            examined += some.size();
            after = some.isEmpty() ? after : some.getLast().certificate();
        } while (some.size() == AT_ONCE);
        return new Outcome(examined, findings.stream().limit(Outcome.MOST + 1).toList());
    }

    private List<Finding> missing() {
        return Sql.of(jdbc, """
                select c.number from certificate c
                left join certificate_document d using (certificate_id)
                where d.certificate_id is null and not %s
                order by c.number limit :most""", CertificateSql.recorded("c"))
                .param("most", Outcome.MOST + 1)
                .query((row, n) -> finding(row.getString("number"), "certificate.check.paper.missing"))
                .list();
    }

    private List<Stored> some(UUID after) {
        return jdbc.sql("""
                select d.certificate_id, c.number,
                       coalesce(sha2(d.pdf, 256) = d.pdf_sha256, true)
                         and coalesce(sha2(k.credential, 256) = k.credential_sha256, true)
                         and not exists (select 1 from certificate_copy y
                                         where y.certificate_id = d.certificate_id and sha2(y.pdf, 256) <> y.pdf_sha256) as whole
                from certificate_document d join certificate c using (certificate_id)
                left join certificate_credential k using (certificate_id)
                where d.certificate_id > ? and (d.pdf is not null or k.credential is not null)
                order by d.certificate_id limit ?""")
                .params(after, AT_ONCE)
                .query((row, n) -> new Stored(
                        row.getObject("certificate_id", UUID.class), row.getString("number"), row.getBoolean("whole")))
                .list();
    }

    private static Finding finding(String number, String message) {
        return Finding.of(number, "certificate-register/" + number, message);
    }

    private record Stored(UUID certificate, String number, boolean holds) {}
}
