package org.nishang.people.person;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each person once in the whole system. For other modules, which decide for themselves who may ask; what people look up
 * on screens goes through {@code StaffDirectory} and its scope.
 */
@NamedInterface("api")
@Service
@Transactional
public class PersonRegister {

    private static final int BATCH = 1000;

    private final PersonIdentities identities;
    private final JdbcClient jdbc;
    private final BatchWriter batches;
    private final Secrets secrets;
    private final Clock clock;

    PersonRegister(PersonIdentities identities, JdbcClient jdbc, BatchWriter batches, Secrets secrets, Clock clock) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.batches = batches;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refusal {@code people.already-registered} if the document is known */
    public PersonId register(NewPerson wanted) {
        if (identities.existsByDocumentHash(
                PersonIdentity.hash(secrets, wanted.document().value()))) {
            throw new Refusal("people.already-registered", wanted.document().masked()).at(FieldName.DOCUMENT);
        }
        return register(wanted, false);
    }

    /** @param doubtful whether somebody else is known under the number, which is for the authority to look at */
    PersonId register(NewPerson wanted, boolean doubtful) {
        var id = PersonId.next();
        jdbc.sql("insert into person (person_id, created_at) values (?, ?)")
                .params(id.value(), Rows.utc(clock.instant()))
                .update();
        var identity = new PersonIdentity(id, wanted, secrets);
        identities.saveAndFlush(doubtful ? identity.doubtful(secrets) : identity);
        return id;
    }

    /**
     * Many at once, in batches.
     *
     * @return their ids, in the same order
     * @throws Refusal {@code people.already-registered} if the document of one is known or comes twice; then nobody is
     *     registered
     */
    public List<PersonId> registerAll(List<NewPerson> wanted) {
        var people = wanted.stream()
                .map(one -> new PersonIdentity(PersonId.next(), one, secrets))
                .toList();
        var seen = new HashSet<ByteBuffer>();
        for (int from = 0; from < people.size(); from += BATCH) {
            var some = people.subList(from, Math.min(from + BATCH, people.size()));
            var known = jdbc.sql("select document_hash from person_identity where document_hash in (:hashes)")
                    .param(
                            "hashes",
                            some.stream().map(PersonIdentity::documentHash).toList())
                    .query((row, n) -> ByteBuffer.wrap(row.getBytes("document_hash")))
                    .set();
            for (PersonIdentity one : some) {
                var hash = ByteBuffer.wrap(one.documentHash());
                if (known.contains(hash) || !seen.add(hash)) {
                    throw new Refusal("people.already-registered", one.card().documentMasked()).at(FieldName.DOCUMENT);
                }
            }
        }
        var now = Rows.utc(clock.instant());
        batches.write(
                "insert into person (person_id, created_at) values (?, ?)",
                people.stream()
                        .map(one -> BatchWriter.row(one.card().person().value(), now))
                        .toList());
        batches.write(
                PersonIdentity.INSERT, people.stream().map(PersonIdentity::row).toList());
        return people.stream().map(one -> one.card().person()).toList();
    }

    /** @throws Refusal {@code common.unknown-id} */
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
        return Sql.of(jdbc, """
                select e.enterprise_id, e.uscc, e.name
                from employment m join enterprise e using (enterprise_id)
                where m.person_id = :person and %s and %s
                order by e.name_pinyin""", EmploymentSql.employedOn("m", ":day"), EnterpriseSql.notGoneBy("e", ":day"))
                .param("person", person.value())
                .param("day", day)
                .query((row, n) -> new Employer(
                        new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                        row.getString("uscc"),
                        row.getString("name")))
                .list();
    }
}
