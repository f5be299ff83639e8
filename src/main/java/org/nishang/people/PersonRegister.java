package org.nishang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each person once in the whole system. For other modules, which decide for themselves who may ask;
 * what people look up on screens goes through {@code StaffDirectory} and its scope.
 */
@Service
@Transactional
public class PersonRegister {

    private final PersonIdentities identities;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    PersonRegister(PersonIdentities identities, JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code people.already-registered} if the document is known
     */
    public PersonId register(NewPerson wanted) {
        if (identities.existsByDocumentHash(
                PersonIdentity.hash(secrets, wanted.document().value()))) {
            throw new Refusal("people.already-registered", wanted.document().masked());
        }
        var id = PersonId.next();
        jdbc.sql("insert into person values (?, ?)")
                .params(id.value(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        identities.save(new PersonIdentity(id, wanted, secrets));
        return id;
    }

    /**
     * @throws Refusal {@code common.unknown-id}
     */
    @Transactional(readOnly = true)
    public PersonCard card(PersonId person) {
        return identities
                .findById(person)
                .orElseThrow(() -> new Refusal("common.unknown-id"))
                .card();
    }

    /** Who employs the person on a day, by name; several where that is true, none in between. */
    @Transactional(readOnly = true)
    public List<Employer> employersOn(PersonId person, LocalDate day) {
        return jdbc.sql(
                        """
                select e.enterprise_id, e.uscc, e.name
                from employment m join enterprise e using (enterprise_id)
                where m.person_id = :person and m.joined_on <= :day and (m.left_on is null or m.left_on > :day)
                order by e.name_pinyin""")
                .param("person", person.value())
                .param("day", day)
                .query(
                        (row, n) ->
                                new Employer(
                                        new EnterpriseId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }
}
