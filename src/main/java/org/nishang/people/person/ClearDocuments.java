package org.nishang.people.person;

import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Proven;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.ClearQuota;
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
 * The number of a document in clear: of one person at a time, for a purpose that is written into the log before the
 * number is shown.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.SEE_DOCUMENT_IN_CLEAR + "')")
public class ClearDocuments {

    private static final Reason PURPOSE = Reason.within(2, 200, "people.clear.purpose");

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ClearQuota quota;
    private final CurrentUser user;
    private final AuditLog log;

    ClearDocuments(JdbcClient jdbc, Secrets secrets, ClearQuota quota, CurrentUser user, AuditLog log) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.quota = quota;
        this.user = user;
        this.log = log;
    }

    /** @throws Refusal {@code people.clear.purpose}, {@code common.unknown-id}, {@code identity.clear.limit} */
    @Proven
    public String show(PersonId person, String purpose) {
        String why = PURPOSE.of(purpose);
        Optional<byte[]> cipher = Sql.of(
                        jdbc,
                        "select i.document_cipher from person_identity i where i.person_id = :person and %s",
                        PersonDocuments.seen(user.scope(), "i"))
                .param("person", person.value())
                .query((row, n) -> row.getBytes("document_cipher"))
                .optional();
        byte[] sealed = cipher.orElseThrow(() -> new Refusal("common.unknown-id"));
        quota.take(person.toString(), 1, why);
        log.record(user.actor(), "people.document-viewed", person.toString(), why);
        return secrets.decrypt(sealed);
    }
}
