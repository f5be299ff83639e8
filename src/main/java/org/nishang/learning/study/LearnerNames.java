package org.nishang.learning.study;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.person.FixedNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has passed something stays who they are: with another name and number it would be somebody else's. Only who
 * may correct certificates changes these.
 */
@Component
class LearnerNames implements FixedNames {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    LearnerNames(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    public Set<UUID> among(Collection<UUID> people) {
        return people.isEmpty() || user.may(Permission.MANAGE_CERTIFICATES)
                ? Set.of()
                : jdbc.sql("""
                        select n.person_id from enrolment n join enrolment_exam x using (enrolment_id)
                        where n.person_id in (:people)
                        union select n.person_id from enrolment n
                        where n.completed_on is not null and n.person_id in (:people)
                        union select t.person_id from training_outcome t
                        where t.completed_on is not null and t.person_id in (:people)""").param("people", people).query(UUID.class).set();
    }
}
