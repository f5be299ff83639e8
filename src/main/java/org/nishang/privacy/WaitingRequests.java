package org.nishang.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that wait for an answer, for who reminds of them. */
@Component
public class WaitingRequests {

    /** On table {@code privacy_request r}. */
    public static final Condition WAITING = Condition.of("r.state in ('OPEN', 'PROPOSED')");

    private final JdbcClient jdbc;

    WaitingRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueOn the last day for an answer */
    public record Due(UUID request, LocalDate dueOn) {}

    /** Those that are due until a day, late ones among them. */
    public List<Due> until(LocalDate day) {
        return Sql.of(
                        jdbc,
                        "select r.request_id, r.due_on from privacy_request r where %s and r.due_on <= :day order by r.due_on, r.request_id",
                        WAITING)
                .param("day", day)
                .query((row, n) -> new Due(Rows.uuid(row, "request_id"), Rows.day(row, "due_on")))
                .list();
    }
}
