package org.nishang.people.photo;

import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Photos of people, for modules that put them on paper and decide for themselves who sees it. */
@NamedInterface("api")
@Component
public class PersonPhotos {

    private final JdbcClient jdbc;

    PersonPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing of it is left but the papers that were made with it. */
    public void forget(PersonId person) {
        jdbc.sql("delete from person_photo where person_id = ?")
                .param(person.value())
                .update();
    }

    /** @return a JPEG of 35 × 49 mm; of a merged record that of the other, else its own */
    public Optional<byte[]> of(PersonId person) {
        return jdbc.sql("""
                select f.jpeg from person_photo f
                where f.person_id in (:person, (select g.into_id from person_merge g where g.gone = :person))
                order by f.person_id = :person limit 1""")
                .param("person", person.value())
                .query((row, n) -> row.getBytes("jpeg"))
                .optional();
    }
}
