package org.nishang.people.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was recorded wrongly of a person: name, number, mobile. By those who employ the person today; name
 * and number of somebody who passed an exam or has a certificate by the authority only: else these would be another's.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_STAFF + "')")
public class PersonCorrecting {

    private final PersonIdentities identities;
    private final List<FixedNames> fixed;
    private final PersonDocuments documents;
    private final PersonTurns turns;
    private final CorrectionBook book;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Secrets secrets;
    private final Clock clock;

    PersonCorrecting(
            PersonIdentities identities,
            List<FixedNames> fixed,
            PersonDocuments documents,
            PersonTurns turns,
            CorrectionBook book,
            JdbcClient jdbc,
            CurrentUser user,
            Secrets secrets,
            Clock clock) {
        this.identities = identities;
        this.fixed = fixed;
        this.documents = documents;
        this.turns = turns;
        this.book = book;
        this.jdbc = jdbc;
        this.user = user;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Certificates that were issued keep the name that they were issued to, until they are corrected themselves.
     *
     * @throws Refusal {@code common.unknown-id}, {@code people.name-form}, {@code people.correction.fixed},
     *     {@code people.correction.same}, {@code people.correction.reason-missing} or {@code -long}
     */
    public void name(PersonId person, String right, String reason) {
        var identity = take(person);
        refuseFixed(person);
        String name = PersonIdentity.NAME.of(right);
        book.add(Correction.ofName(person, identity.name(), name, reason));
        identity.rename(name);
        identities.saveAndFlush(identity);
    }

    /**
     * A number that somebody else has is taken down as claimed, and the two are for the authority to look at; who may
     * merge records is told.
     *
     * @throws Refusal {@code common.unknown-id}, {@code people.born-in-future}, {@code people.correction.fixed},
     *     {@code people.correction.same}, {@code people.correction.reason-missing} or {@code -long},
     *     {@code people.already-registered} for the authority
     */
    public void document(PersonId person, ResidentIdNumber right, String reason) {
        if (right.birthDate().isAfter(LocalDate.now(clock))) {
            throw new Refusal("people.born-in-future").at(FieldName.DOCUMENT);
        }
        var identity = take(person);
        refuseFixed(person);
        byte[] wrong = identity.documentHash();
        if (Arrays.equals(wrong, PersonIdentity.hash(secrets, right.value()))) {
            throw new Refusal("people.correction.same");
        }
        boolean isTaken = identities.existsByDocumentHash(PersonIdentity.hash(secrets, right.value()));
        if (isTaken && user.scope().everything()) {
            throw new Refusal("people.already-registered", right.masked()).at(FieldName.DOCUMENT);
        }
        book.add(identity.renumber(right, isTaken, secrets, reason));
        identities.saveAndFlush(identity);
    }

    /**
     * @param right empty = none is known
     * @throws Refusal {@code common.unknown-id}, {@code people.mobile-form}, {@code people.correction.same},
     *     {@code people.correction.reason-missing} or {@code -long}
     */
    public void mobile(PersonId person, String right, String reason) {
        var identity = take(person);
        book.add(identity.reachAt(Mobile.tidy(right), reason));
        identities.saveAndFlush(identity);
    }

    private PersonIdentity take(PersonId person) {
        turns.take(person);
        boolean isOurs = Sql.of(
                        jdbc,
                        "select 1 from person_identity i where i.person_id = :person and i.merged_into is null and %s",
                        documents.present("i", LocalDate.now(clock)))
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!isOurs) {
            throw new Refusal("common.unknown-id");
        }
        return identities.findById(person).orElseThrow();
    }

    private void refuseFixed(PersonId person) {
        var one = List.of(person.value());
        if (fixed.stream().anyMatch(names -> !names.among(one).isEmpty())) {
            throw new Refusal("people.correction.fixed");
        }
    }
}
