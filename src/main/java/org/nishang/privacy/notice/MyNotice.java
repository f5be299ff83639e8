package org.nishang.privacy.notice;

import java.time.Clock;
import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.people.photo.PersonPhotos;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notice as who is signed in meets it: seen once a version, with separate consent said to it. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody's own
public class MyNotice {

    private final PublishedNotices published;
    private final Consents consents;
    private final PersonPhotos photos;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    MyNotice(
            PublishedNotices published,
            Consents consents,
            PersonPhotos photos,
            JdbcClient jdbc,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.published = published;
        this.consents = consents;
        this.photos = photos;
        this.jdbc = jdbc;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The version that holds and that this account has not acknowledged. */
    @Transactional(readOnly = true)
    public Optional<ShownNotice> toSee() {
        return published.present().filter(notice -> !hasSeen(notice.number()));
    }

    private boolean hasSeen(int number) {
        return jdbc.sql("select 1 from privacy_notice_seen where account_id = ? and number = ?")
                .params(user.get().account().value(), number)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Keeps that the version that holds was shown and acknowledged. */
    public void acknowledge() {
        var notice = present();
        if (!hasSeen(notice.number())) {
            jdbc.sql("insert into privacy_notice_seen (account_id, number, seen_at) values (?, ?, ?)")
                    .params(user.get().account().value(), notice.number(), Rows.utc(clock.instant()))
                    .update();
        }
    }

    /** Whether consent is theirs to give: who is signed in is a person that the portal keeps records of. */
    @Transactional(readOnly = true)
    public boolean isAskedForConsent() {
        return user.learner().isPresent() && published.present().isPresent();
    }

    @Transactional(readOnly = true)
    public boolean consents(ConsentKind kind) {
        return user.learner().filter(person -> consents.isGiven(person, kind)).isPresent();
    }

    /** @throws Refusal {@code privacy.notice.none} before a notice holds */
    public void consent(ConsentKind kind) {
        var person = user.person();
        consents.say(person, kind, true, present().number(), user.actor());
        log.record(user.actor(), "privacy.consent-given", person.toString(), kind.name());
    }

    /**
     * What rested on the consent is deleted at once.
     *
     * @throws Refusal {@code privacy.notice.none} before a notice holds
     */
    @Consequential
    public void withdraw(ConsentKind kind) {
        var person = user.person();
        consents.say(person, kind, false, present().number(), user.actor());
        withdrawn(person, kind);
        log.record(user.actor(), "privacy.consent-withdrawn", person.toString(), kind.name());
    }

    private void withdrawn(PersonId person, ConsentKind kind) {
        switch (kind) {
            case PHOTO -> photos.forget(person);
        }
    }

    private ShownNotice present() {
        return published.present().orElseThrow(() -> new Refusal("privacy.notice.none"));
    }
}
