package org.nishang.learning.session;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which training sessions the portal runs itself: files do not change these. */
@Component
class PlannedSessions {

    private final JdbcClient jdbc;

    PlannedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a plan. */
    Set<UUID> among(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : jdbc.sql("select session_id from class_plan where session_id in (:sessions)")
                        .param("sessions", sessions)
                        .query(UUID.class)
                        .set();
    }

    /** Those whose outcomes the portal has not written yet, or never will. */
    Set<UUID> notClosedAmong(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : jdbc.sql("select session_id from class_plan where session_id in (:sessions) and state <> :closed")
                        .param("sessions", sessions)
                        .param("closed", ClassState.CLOSED.name())
                        .query(UUID.class)
                        .set();
    }
}
