package org.nishang.certificate.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.people.merge.MergeConcern;
import org.nishang.people.merge.MergeConcerns;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of somebody who was merged into another person: they are the other one's. What they say on paper stays
 * as it was issued; whoever wants the name put right gets a corrected one. Two of the same role that are valid at once
 * may be true and count as one holder; they are pointed out.
 */
@Component
class MergedCertificates implements MergeConcerns {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergedCertificates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        jdbc.sql("update certificate set person_id = ?, version = version + 1 where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }

    @Override
    public List<MergeConcern> between(PersonId into, PersonId gone) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select distinct a.number, b.number as other from certificate a
                  join certificate b on b.role = a.role and b.person_id = :gone
                    and b.issued_on <= a.last_day and b.last_day >= a.issued_on
                where a.person_id = :into and a.last_day >= :today and b.last_day >= :today
                order by a.number, b.number""")
                .param("into", into.value())
                .param("gone", gone.value())
                .param("today", today)
                .query((row, n) -> MergeConcern.note(
                        "certificate.merge.both-valid", row.getString("number"), row.getString("other")))
                .list();
    }
}
