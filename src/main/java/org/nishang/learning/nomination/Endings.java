package org.nishang.learning.nomination;

import java.util.List;
import java.util.UUID;
import org.nishang.enterprise.EnterpriseMerged;
import org.nishang.identity.PersonsMerged;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.learning.programme.Programmes;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens elsewhere and concerns nominations: who completes a programme is nominated for it no more, and
 * nominations follow people and enterprises into the record that stays. Of two open ones of one programme the better
 * remains.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Endings {

    private static final String BETTER = "field(%s.state, 'PLACED', 'WAITING', 'NOMINATED')";

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Seats seats;

    Endings(JdbcClient jdbc, Programmes programmes, Seats seats) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.seats = seats;
    }

    /** The other ways to the certificate on the portal are not gone any more either. */
    @EventListener
    void on(ProgrammeCompleted completed) {
        var ways = programmes.all().stream()
                .filter(programme -> programme.role() == completed.role())
                .map(Programme::code)
                .toList();
        jdbc.sql("""
                update nomination n set n.ended_on = :on, n.version = n.version + 1
                where n.person_id = :person and (n.open_key = :programme or n.open_key in (:ways) and n.session_id is null)""")
                .param("on", completed.on())
                .param("person", completed.person().value())
                .param("programme", completed.programme())
                .param("ways", ways.isEmpty() ? List.of("") : ways)
                .update();
    }

    @EventListener
    void on(PersonsMerged merged) {
        var freed = classes(merged);
        withdraw(merged.into().value(), merged.gone().value(), BETTER.formatted("n") + " >= " + BETTER.formatted("o"));
        withdraw(merged.gone().value(), merged.into().value(), BETTER.formatted("n") + " > " + BETTER.formatted("o"));
        keepOneInEachClass(merged);
        jdbc.sql("update nomination set person_id = ?, version = version + 1 where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
        freed.forEach(seats::moveUp);
    }

    /** Of a class that is over, too, the one who stays is a participant once. */
    private void keepOneInEachClass(PersonsMerged merged) {
        jdbc.sql("update nomination n join nomination o on o.session_id = n.session_id and o.person_id = :into"
                        + " set n.state = 'WITHDRAWN', n.version = n.version + 1"
                        + " where n.person_id = :gone and n.state = 'PLACED' and o.state = 'PLACED'")
                .param("into", merged.into().value())
                .param("gone", merged.gone().value())
                .update();
    }

    /** Whose participants become fewer: where both were nominated for the same programme. */
    private List<UUID> classes(PersonsMerged merged) {
        return jdbc.sql("""
                        select distinct n.session_id from nomination n join nomination o on o.open_key = n.open_key
                        where n.session_id is not null and (n.person_id = :into and o.person_id = :gone
                          or n.person_id = :gone and o.person_id = :into) order by n.session_id""")
                .param("into", merged.into().value())
                .param("gone", merged.gone().value())
                .query(UUID.class)
                .list();
    }

    /** @param when the one of {@code o}, whose person is the other, is at least as good */
    private void withdraw(UUID other, UUID person, String when) {
        jdbc.sql("update nomination n join nomination o on o.open_key = n.open_key and o.person_id = :other"
                        + " set n.state = 'WITHDRAWN', n.version = n.version + 1 where n.person_id = :person and "
                        + when)
                .param("other", other)
                .param("person", person)
                .update();
    }

    @EventListener
    void on(EnterpriseMerged merged) {
        jdbc.sql("update nomination set enterprise_id = ?, version = version + 1 where enterprise_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }
}
