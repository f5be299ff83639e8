package org.nishang.people.photo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos of people who work within the own scope, supplied by whoever manages them. Needed only where a certificate's
 * template has one; a photo of a card or page is refused by its shape.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_STAFF + "')")
public class PhotoKeeping {

    private final JdbcClient jdbc;
    private final PersonPhotos photos;
    private final PhotoConsent consent;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    PhotoKeeping(
            JdbcClient jdbc, PersonPhotos photos, PhotoConsent consent, CurrentUser user, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.consent = consent;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @return a JPEG
     * @throws Refusal {@code common.unknown-id} for who does not work within the scope
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(PersonId person) {
        refuseUnlessWithin(person);
        return jdbc.sql("select jpeg from person_photo where person_id = ?")
                .param(person.value())
                .query((row, n) -> row.getBytes("jpeg"))
                .optional();
    }

    /**
     * In place of the one before.
     *
     * @param file a JPEG or PNG, 35 : 49
     * @throws Refusal with what is wrong with it; {@code common.unknown-id}; {@code people.photo.no-consent} where the
     *     person took the consent back
     */
    public void supply(PersonId person, byte[] file) {
        refuseUnlessWithin(person);
        if (consent.isWithdrawn(person)) {
            throw new Refusal("people.photo.no-consent");
        }
        byte[] jpeg = PhotoImage.made(file);
        jdbc.sql("replace into person_photo (person_id, jpeg, sha256, supplied_by, supplied_at) values (?, ?, ?, ?, ?)")
                .params(person.value(), jpeg, Sha256.hex(jpeg), user.actor(), Rows.utc(clock.instant()))
                .update();
        log.record(user.actor(), "people.photo-supplied", person.toString(), "");
    }

    /** @throws Refusal {@code common.unknown-id} */
    @Consequential
    public void remove(PersonId person) {
        refuseUnlessWithin(person);
        photos.forget(person);
        log.record(user.actor(), "people.photo-removed", person.toString(), "");
    }

    private void refuseUnlessWithin(PersonId person) {
        int within = Sql.of(
                        jdbc,
                        """
                        select count(*) from employment m join enterprise e using (enterprise_id)
                        where m.person_id = :person and %s and %s""",
                        EmploymentSql.notLeftBy("m", ":today"),
                        user.scope().enterprises("e"))
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
        if (within == 0) {
            throw new Refusal("common.unknown-id");
        }
    }
}
