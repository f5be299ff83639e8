package org.nishang.cpd;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Continuing education of people of the scope, recorded for them by their enterprise. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_STAFF + "')")
public class StaffCpd {

    private static final int MOST = 500;

    /** Of whom, and what is recorded. */
    public record Sheet(PersonId person, String name, List<CpdRow> rows) {}

    private final CpdBook book;
    private final PersonDocuments people;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffCpd(CpdBook book, PersonDocuments people, CurrentUser user, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.people = people;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal {@code common.unknown-id} for who does not work within the scope */
    @Transactional(readOnly = true)
    public Sheet of(PersonId person) {
        return new Sheet(
                person,
                name(person),
                book.rows(
                        Condition.of("r.person_id = :person").with("person", person.value()),
                        "r.done_on desc, r.recorded_at desc",
                        MOST));
    }

    /**
     * @throws Refusal {@code common.unknown-id} for who does not work within the scope; else as {@link MyCpd#record}
     */
    public UUID record(PersonId person, NewCpd wanted) {
        name(person);
        return book.record(person, wanted);
    }

    /**
     * Takes back what the same account recorded and nobody has decided on.
     *
     * @throws Refusal {@code common.unknown-id}, {@code cpd.decided-already}
     */
    public void withdraw(PersonId person, UUID id) {
        name(person);
        var row = book.hold(
                id,
                Condition.of("r.person_id = :person and r.recorded_by = :recorder")
                        .with("person", person.value())
                        .with("recorder", user.actor()));
        book.decide(row, row.record().withdraw(), "");
    }

    private String name(PersonId person) {
        return Sql.of(
                        jdbc,
                        "select coalesce(i.name, '') from person a left join person_identity i using (person_id) where a.person_id = :person and %s",
                        people.present("a", LocalDate.now(clock)))
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }
}
