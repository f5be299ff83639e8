package org.nishang.cpd;

import java.time.Clock;
import java.time.LocalDate;
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

/** Reads the files that show continuing education. */
@Service
public class CpdEvidence {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final PersonDocuments people;
    private final CurrentUser user;
    private final Clock clock;

    CpdEvidence(JdbcClient jdbc, PersonDocuments people, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One's own, or of somebody who works within the scope, for those who record or review there.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    @PreAuthorize("hasAnyRole('"
            + Permission.LEARN
            + "', '"
            + Permission.MANAGE_STAFF
            + "', '"
            + Permission.REVIEW_CPD
            + "')")
    public CpdFile file(UUID record) {
        return Sql.of(jdbc, """
                select f.name, f.media_type, f.sha256, f.content
                from cpd_evidence f join cpd_record r on r.cpd_id = f.cpd_id
                where f.cpd_id = :id and (r.person_id = :me or %s)""", within())
                .param("id", record)
                .param("me", user.learner().map(PersonId::value).orElse(NOBODY))
                .query((row, n) -> new CpdFile(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private Condition within() {
        boolean looks = user.may(Permission.MANAGE_STAFF) || user.may(Permission.REVIEW_CPD);
        return looks ? people.present("r", LocalDate.now(clock)) : Condition.NEVER;
    }
}
