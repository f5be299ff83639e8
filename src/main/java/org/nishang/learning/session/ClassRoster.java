package org.nishang.learning.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Who has a place in a class: those of its nominations that are placed. For rooms that have asked by then who may know.
 */
@NamedInterface("api")
@Component
public class ClassRoster {

    private static final String PLACED = "PLACED";

    private final JdbcClient jdbc;

    ClassRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who has a place.
     *
     * @param document with its middle masked
     * @param enterprise the one that nominated; empty = none did
     */
    public record Place(PersonId person, String name, String document, String enterprise) {}

    /** What people are told of a class besides what has happened. */
    public record Title(String name, LocalDate from, String place, ClassState state) {}

    /** @return empty where the portal does not run the class */
    public Optional<Title> title(UUID session) {
        return jdbc.sql(
                        "select s.name, s.from_date, p.place, p.state from class_plan p join training_session s using (session_id) where p.session_id = ?")
                .param(session)
                .query((row, n) -> new Title(
                        row.getString("name"),
                        Rows.day(row, "from_date"),
                        row.getString("place"),
                        Rows.constant(row, "state", ClassState.class)))
                .optional();
    }

    /** By the person's name. */
    public List<Place> of(UUID session) {
        return of(session, Condition.TRUE);
    }

    /** @param within on the table {@code n} with a {@code person_id} */
    List<Place> of(UUID session, Condition within) {
        return Sql.of(jdbc, """
                select n.person_id, coalesce(i.name, '') as name, coalesce(i.document_masked, '') as document,
                       coalesce(e.name, '') as enterprise
                from nomination n left join person_identity i using (person_id)
                     left join enterprise e on e.enterprise_id = n.enterprise_id
                where n.session_id = :session and n.state = :placed and %s
                order by i.name_pinyin, n.person_id""", within)
                .param("session", session)
                .param("placed", PLACED)
                .query((row, n) -> new Place(
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("name"),
                        row.getString("document"),
                        row.getString("enterprise")))
                .list();
    }

    public boolean has(UUID session, PersonId person) {
        return jdbc.sql(
                        "select 1 from nomination where session_id = :session and person_id = :person and state = :placed")
                .param("session", session)
                .param("person", person.value())
                .param("placed", PLACED)
                .query()
                .optionalValue()
                .isPresent();
    }

    /** Whom a change of the class concerns. */
    ClassHit hit(UUID session) {
        return jdbc.sql("""
                select coalesce(sum(n.state = :placed), 0) as placed,
                       coalesce(sum(n.state in ('NOMINATED', 'WAITING')), 0) as waiting,
                       count(distinct n.enterprise_id) as enterprises
                from nomination n
                where n.session_id = :session and n.state in ('NOMINATED', 'WAITING', :placed)""")
                .param("session", session)
                .param("placed", PLACED)
                .query((row, n) -> new ClassHit(row.getInt("placed"), row.getInt("waiting"), row.getInt("enterprises")))
                .single();
    }
}
