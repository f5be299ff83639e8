package org.nishang.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** What the last check of the whole log came to, kept through restarts. */
@Repository
class ChainVerdict {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChainVerdict(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(ChainState state) {
        jdbc.sql("insert into audit_verdict (place, state) values (1, :state) on duplicate key update state = :state")
                .param("state", json.writeValueAsString(state))
                .update();
    }

    Optional<ChainState> last() {
        return jdbc.sql("select state from audit_verdict where place = 1")
                .query((row, n) -> json.readValue(row.getString("state"), ChainState.class))
                .optional();
    }
}
