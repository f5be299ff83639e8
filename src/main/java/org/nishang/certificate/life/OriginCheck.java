package org.nishang.certificate.life;

import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.learning.study.LearningSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every certificate has its ground: a completed programme of the same person with an exam passed between enrolment and
 * issue, continuing education that was accepted and is enough, the certificate that it corrects, or a number that was
 * recorded as given elsewhere.
 */
@Component
public class OriginCheck implements Invariant {

    private final JdbcClient jdbc;

    OriginCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.check.origin";
    }

    @Override
    public Outcome check() {
        long examined =
                jdbc.sql("select count(*) from certificate").query(Long.class).single();
        var findings = jdbc.sql(
                        """
                select c.number, if(g.certificate_id is not null, 'education', if(c.enrolment_id is null, 'nothing',
                       if(n.completed_on is null, 'incomplete', 'no-exam'))) as fault
                from certificate c left join enrolment n on n.enrolment_id = c.enrolment_id
                     left join certificate_ground g on g.certificate_id = c.certificate_id
                where c.enrolment_id is not null and (n.completed_on is null
                        or not %s)
                   or c.enrolment_id is null and g.certificate_id is null
                      and not exists (select 1 from certificate old where old.superseded_by = c.certificate_id)
                      and exists (select 1 from certificate_series s
                                  where s.issuer = substring_index(c.number, '-', 1) and s.role = c.role
                                    and s.year = substring_index(substring_index(c.number, '-', 3), '-', -1))
                      and not exists (select 1 from certificate_series_jump j
                                      where j.issuer = substring_index(c.number, '-', 1) and j.role = c.role
                                        and j.year = substring_index(substring_index(c.number, '-', 3), '-', -1)
                                        and cast(substring_index(substring_index(c.number, '-', 4), '-', -1) as unsigned)
                                            between j.from_number and j.to_number)
                   or g.certificate_id is not null
                      and (c.renews is null or g.hours < g.hours_needed or g.audits < g.audits_needed
                           or g.hours > (select coalesce(sum(i.hours), 0) from certificate_ground_item i
                                         where i.certificate_id = g.certificate_id)
                           or g.audits > (select coalesce(sum(i.audits), 0) from certificate_ground_item i
                                          where i.certificate_id = g.certificate_id)
                           or exists (select 1 from certificate_ground_item i join cpd_record r on r.cpd_id = i.cpd_id
                                      where i.certificate_id = g.certificate_id
                                        and (r.state <> 'ACCEPTED' or r.person_id <> c.person_id)))
                order by c.number limit :most""".formatted(LearningSql.passedAnExam("n", "c.person_id", "c.issued_on + interval 1 day")))
                .param("most", Outcome.MOST + 1)
                .query((row, n) -> Finding.of(
                        row.getString("number"),
                        "certificate-register/" + row.getString("number"),
                        "certificate.check.origin." + row.getString("fault")))
                .list();
        return new Outcome(examined, findings);
    }
}
