package org.nishang.learning.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments in programmes of several courses, as the database has them; those that were withdrawn are left out. */
@Repository
class RecognisableWays {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Recognitions recognitions;

    RecognisableWays(JdbcClient jdbc, Programmes programmes, Recognitions recognitions) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.recognitions = recognitions;
    }

    private record Begun(
            UUID id,
            PersonId person,
            String name,
            Optional<Programme> programme,
            @Nullable LocalDate completedOn) {}

    /** The newest first. */
    List<RecognisableWay> of(PersonId person) {
        return jdbc.sql("""
                select n.enrolment_id, n.person_id, i.name, n.programme, n.programme_version, n.completed_on
                from enrolment n join person_identity i on i.person_id = n.person_id
                where n.person_id = ? and n.withdrawn_at is null order by n.enrolled_at desc, n.enrolment_id desc""").param(person.value()).query((row, n) -> begun(row)).list().stream()
                .flatMap(begun -> way(begun).stream())
                .toList();
    }

    /** Whose it is. */
    Optional<PersonId> person(UUID enrolment) {
        return jdbc.sql("select person_id from enrolment where enrolment_id = ? and withdrawn_at is null")
                .param(enrolment)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Held until the transaction ends. Whoever waits for it sees all that was decided before. */
    Optional<RecognisableWay> lock(UUID enrolment) {
        return jdbc.sql("""
                select n.enrolment_id, n.person_id, i.name, n.programme, n.programme_version, n.completed_on
                from enrolment n join person_identity i on i.person_id = n.person_id
                where n.enrolment_id = ? and n.withdrawn_at is null for update""")
                .param(enrolment)
                .query((row, n) -> begun(row))
                .optional()
                .flatMap(this::way);
    }

    /** Versions of a course that were ever taught here, the newest first. */
    List<String> versions(String course) {
        return jdbc.sql("""
                select version from course_version where course_code = ? group by version order by max(loaded_at) desc""").param(course).query(String.class).list();
    }

    private Optional<RecognisableWay> way(Begun begun) {
        return begun.programme()
                .filter(programme -> programme.courses().size() > 1)
                .map(programme -> new RecognisableWay(
                        begun.id(),
                        begun.person(),
                        begun.name(),
                        programme,
                        begun.completedOn(),
                        passed(begun.id()),
                        recognitions.all(begun.id())));
    }

    private Set<String> passed(UUID enrolment) {
        return Set.copyOf(jdbc.sql("select course_code from enrolment_exam where enrolment_id = ?")
                .param(enrolment)
                .query(String.class)
                .list());
    }

    private Begun begun(ResultSet row) throws SQLException {
        return new Begun(
                row.getObject("enrolment_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                programmes.version(row.getString("programme"), row.getInt("programme_version")),
                row.getObject("completed_on", LocalDate.class));
    }
}
