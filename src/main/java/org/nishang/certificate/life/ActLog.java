package org.nishang.certificate.life;

import java.time.Clock;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts on certificates, written once. */
@Component
class ActLog {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ActLog(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @return the id of what was recorded */
    UUID record(Certificate certificate, CertificateAct act) {
        var id = Uuids.next();
        jdbc.sql(
                        "insert into certificate_act (act_id, certificate_id, kind, effective_on, until_day, reason, actor, recorded_at) values (:id, :certificate, :kind, :on, :until, :reason, :actor, :at)")
                .param("id", id)
                .param("certificate", certificate.id().value())
                .param("kind", act.kind().name())
                .param("on", act.on())
                .param("until", act.until())
                .param("reason", ActRules.reason(act.reason()))
                .param("actor", user.actor())
                .param("at", Rows.utc(clock.instant()))
                .update();
        return id;
    }
}
