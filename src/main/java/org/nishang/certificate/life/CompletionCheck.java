package org.nishang.certificate.life;

import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every completed programme has its certificate: both are written in one transaction. */
@Component
class CompletionCheck implements Invariant {

    private final JdbcClient jdbc;

    CompletionCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.check.completion";
    }

    @Override
    public Outcome check() {
        long examined = jdbc.sql("select count(*) from enrolment where completed_on is not null")
                .query(Long.class)
                .single();
        var findings = jdbc.sql("""
                select n.person_id, n.programme, n.completed_on from enrolment n
                where n.completed_on is not null
                  and not exists (select 1 from certificate c where c.enrolment_id = n.enrolment_id)
                order by n.completed_on limit :most""")
                .param("most", Outcome.MOST + 1)
                .query((row, n) -> Finding.of(
                        row.getString("programme"),
                        "people/" + row.getString("person_id"),
                        "certificate.check.completion.none",
                        row.getString("completed_on")))
                .list();
        return new Outcome(examined, findings);
    }
}
