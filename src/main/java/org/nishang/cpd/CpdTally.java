package org.nishang.cpd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What counts as continuing education: accepted records, and trainings that were passed. For other modules, which
 * decide for themselves who may ask and how much is enough.
 */
@Service
public class CpdTally {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    CpdTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after only what was done later */
    public List<CpdDone> of(Collection<PersonId> people, LocalDate after) {
        var done = new ArrayList<CpdDone>();
        var ids = people.stream().map(PersonId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            done.addAll(some(ids.subList(from, Math.min(from + BATCH, ids.size())), after));
        }
        return done;
    }

    private List<CpdDone> some(List<UUID> people, LocalDate after) {
        return jdbc.sql("""
                select r.person_id, r.role, r.done_on, r.hours, r.kind = 'AUDIT' as audited, r.cpd_id from cpd_record r
                where r.person_id in (:people) and r.done_on > :after and r.state = 'ACCEPTED'
                  and not exists (select 1 from cpd_record k where k.corrects = r.cpd_id and k.state = 'ACCEPTED')
                union all
                select o.person_id, null, o.completed_on, coalesce(o.credit_hours, s.credit_hours), false, null
                from training_outcome o join training_session s using (session_id)
                where o.person_id in (:people) and o.completed_on > :after and o.result = 'PASSED'""")
                .param("people", people)
                .param("after", after)
                .query((row, n) -> new CpdDone(
                        new PersonId(Rows.uuid(row, "person_id")),
                        Rows.optionalText(row, "role").map(TrainingRole::of),
                        row.getObject("done_on", LocalDate.class),
                        CpdBook.hours(row.getBigDecimal("hours")),
                        row.getBoolean("audited") ? 1 : 0,
                        Rows.optionalUuid(row, "cpd_id")))
                .list();
    }
}
