package org.nishang.certificate.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.platform.database.Rows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Completed programmes whose certificates wait until it is confirmed who issues. */
@Component
public class WaitingCertificates {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingCertificates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait. */
    public int count() {
        return jdbc.sql("select count(*) from waiting_certificate")
                .query(Integer.class)
                .single();
    }

    /** How many of a person wait. */
    public int count(PersonId person) {
        return jdbc.sql("select count(*) from waiting_certificate where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ProgrammeCompleted completed) {
        jdbc.sql("""
                insert into waiting_certificate (enrolment_id, person_id, completed, waiting_since)
                values (?, ?, ?, ?)""")
                .params(
                        completed.enrolment(),
                        completed.person().value(),
                        JSON.writeValueAsString(completed),
                        Rows.utc(clock.instant()))
                .update();
    }

    /** Who waits longest comes first. */
    List<UUID> enrolments(int limit) {
        return jdbc.sql("select enrolment_id from waiting_certificate order by waiting_since, enrolment_id limit ?")
                .param(limit)
                .query(UUID.class)
                .list();
    }

    /**
     * Takes one out, for its certificate.
     *
     * @param on the day of the certificate: it says when it was really issued
     * @return empty if it does not wait any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Grant> take(UUID enrolment, LocalDate on) {
        return jdbc.sql("delete from waiting_certificate where enrolment_id = ? returning person_id, completed")
                .param(enrolment)
                .query((row, n) -> Grant.of(
                        JSON.readValue(row.getString("completed"), ProgrammeCompleted.class),
                        new PersonId(Rows.uuid(row, "person_id")),
                        on))
                .optional();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        jdbc.sql("update waiting_certificate set person_id = ? where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }
}
