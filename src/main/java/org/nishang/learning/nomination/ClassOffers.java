package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.learning.session.SessionScope;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The classes that one may nominate to: those of the authority above one. */
@Service
@PreAuthorize("hasRole('" + Permission.NOMINATE + "')")
public class ClassOffers {

    private final JdbcClient jdbc;
    private final SessionScope scope;
    private final Clock clock;

    ClassOffers(JdbcClient jdbc, SessionScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** Those of a programme that take nominations today, the first to begin first. */
    public List<OpenClass> of(String programme) {
        return Sql.of(
                        jdbc,
                        "select %s from training_session s join class_plan p using (session_id) where s.programme = :programme and p.state = 'OPEN' and p.nominate_until >= :today and %s order by s.from_date, s.code",
                        OpenClass.COLUMNS,
                        scope.readable("s"))
                .param("programme", programme)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> OpenClass.of(row))
                .list();
    }

    /** All that the portal runs and that have nominations, the latest first; for the filter of a list. */
    public List<OpenClass> withNominations() {
        return Sql.of(
                        jdbc,
                        "select %s from training_session s join class_plan p using (session_id) where exists (select 1 from nomination n where n.session_id = s.session_id) and %s order by s.from_date desc, s.code limit 200",
                        OpenClass.COLUMNS,
                        scope.readable("s"))
                .query((row, n) -> OpenClass.of(row))
                .list();
    }

    /** @throws Refusal {@code common.unknown-id} for a class of which nothing is told to who asks */
    void check(UUID session) {
        int told = Sql.of(
                        jdbc,
                        "select count(*) from training_session s join class_plan p using (session_id) where s.session_id = :session and %s",
                        scope.readable("s"))
                .param("session", session)
                .query(Integer.class)
                .single();
        if (told == 0) {
            throw new Refusal("common.unknown-id");
        }
    }
}
