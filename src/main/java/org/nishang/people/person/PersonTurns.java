package org.nishang.people.person;

import java.util.Collection;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Acts on one person that must not run at the same time wait for each other at the person's row. */
@NamedInterface("api")
@Component
public class PersonTurns {

    private final JdbcClient jdbc;

    PersonTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The turns of many, in an order that is the same for all. */
    public void take(Collection<UUID> people) {
        if (!people.isEmpty()) {
            jdbc.sql("select person_id from person where person_id in (:people) order by person_id for update")
                    .param("people", people)
                    .query(UUID.class)
                    .list();
        }
    }

    /** Waits until nobody else acts on the person; the turn lasts until the transaction ends. */
    public void take(PersonId person) {
        jdbc.sql("select person_id from person where person_id = ? for update")
                .param(person.value())
                .query()
                .singleRow();
    }
}
