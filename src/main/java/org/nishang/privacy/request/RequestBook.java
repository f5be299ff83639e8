package org.nishang.privacy.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.nishang.common.Condition;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.privacy.WaitingRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as they are read. */
@Component
class RequestBook {

    static final Condition WAITING = WaitingRequests.WAITING;

    private final JdbcClient jdbc;

    RequestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Condition which) {
        return Sql.of(jdbc, "select count(*) from privacy_request r where %s", which)
                .query(Integer.class)
                .single();
    }

    /** What waits first, by the day on which it is due; then the newest. */
    List<RequestRow> rows(Condition which, int most) {
        return Sql.of(jdbc, """
                        select r.*, i.name, i.document_masked from privacy_request r join person_identity i using (person_id)
                        where %1$s order by if(%2$s, 0, 1), if(%2$s, r.due_on, null), r.asked_at desc limit %3$d""", which, WAITING, most).query(RequestBook::row).list();
    }

    private static RequestRow row(ResultSet row, int n) throws SQLException {
        return new RequestRow(
                new RequestId(Rows.uuid(row, "request_id")),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                Rows.constant(row, "kind", RequestKind.class),
                row.getString("words"),
                row.getString("way").equals(PrivacyRequest.Way.PAPER.name()),
                Rows.instant(row, "asked_at"),
                Rows.day(row, "due_on"),
                Rows.constant(row, "state", RequestState.class),
                Rows.optionalText(row, "proposed_by"),
                Rows.optionalText(row, "answer"),
                Rows.instantOrNull(row, "answered_at"));
    }
}
