package org.nishang.certificate.life;

import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody holds two certificates of a role on the same day, but for a renewal in its window. */
@Component
class OverlapCheck implements Invariant {

    /** The last day on which a certificate may be valid; suspensions do not end it. */
    private static final String END = """
            least(%1$s.last_day, coalesce(%1$s.revoked_on - interval 1 day, %1$s.last_day),
                  coalesce(%1$s.surrendered_on - interval 1 day, %1$s.last_day),
                  coalesce(%1$s.superseded_on - interval 1 day, %1$s.last_day))""";

    private final JdbcClient jdbc;

    OverlapCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.check.overlap";
    }

    @Override
    public Outcome check() {
        long examined =
                jdbc.sql("select count(*) from certificate").query(Long.class).single();
        var findings = jdbc.sql("""
                select a.number, b.number as other, b.issued_on, %s as until
                from certificate a join certificate b on b.person_id = a.person_id and b.role = a.role
                 and (b.issued_on > a.issued_on or b.issued_on = a.issued_on and b.number > a.number)
                where %s >= b.issued_on and %s >= b.issued_on
                  and (b.renews is null or b.renews <> a.certificate_id)
                  and (a.renews is null or a.renews <> b.certificate_id)
                order by a.number limit :most""".formatted(
                                "least(" + END.formatted("a") + ", " + END.formatted("b") + ")",
                                END.formatted("a"),
                                END.formatted("b")))
                .param("most", Outcome.MOST + 1)
                .query((row, n) -> Finding.of(
                        row.getString("number"),
                        "certificate-register/" + row.getString("number"),
                        "certificate.check.overlap.both",
                        row.getString("other"),
                        row.getString("issued_on"),
                        row.getString("until")))
                .list();
        return new Outcome(examined, findings);
    }
}
