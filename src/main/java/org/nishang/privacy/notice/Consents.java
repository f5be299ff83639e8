package org.nishang.privacy.notice;

import java.time.Clock;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.nishang.people.photo.PhotoConsent;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Separate consent as people gave and withdrew it; nothing is overwritten. */
@Component
class Consents implements PhotoConsent {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isGiven(PersonId person, ConsentKind kind) {
        return last(person, kind).orElse(false);
    }

    /** What was said last; empty = the person was not asked here, e.g. has no account and consented on paper. */
    private Optional<Boolean> last(PersonId person, ConsentKind kind) {
        return jdbc.sql(
                        "select given from privacy_consent where person_id = ? and kind = ? order by said_at desc limit 1")
                .params(person.value(), kind.name())
                .query(Boolean.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(PersonId person, ConsentKind kind, boolean given, int notice, String actor) {
        jdbc.sql("""
                        insert into privacy_consent (person_id, kind, said_at, given, number, said_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(person.value(), kind.name(), Rows.utc(clock.instant()), given, notice, actor)
                .update();
    }

    @Override
    public boolean isWithdrawn(PersonId person) {
        return last(person, ConsentKind.PHOTO).filter(given -> !given).isPresent();
    }
}
