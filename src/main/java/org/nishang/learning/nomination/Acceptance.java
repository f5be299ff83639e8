package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which programmes a nomination has to be accepted by the person; by the others it enrols at once. */
@Component
class Acceptance {

    private final JdbcClient jdbc;
    private final Clock clock;

    Acceptance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isNeeded(String programme) {
        return needed().contains(programme);
    }

    Set<String> needed() {
        return jdbc.sql("select programme from nomination_acceptance")
                .query(String.class)
                .set();
    }

    void ask(String programme) {
        jdbc.sql("insert ignore into nomination_acceptance (programme, since) values (?, ?)")
                .params(programme, LocalDate.now(clock))
                .update();
    }

    void enrolAtOnce(String programme) {
        jdbc.sql("delete from nomination_acceptance where programme = ?")
                .param(programme)
                .update();
    }
}
