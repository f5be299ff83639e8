package org.nishang.learning.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes in which the person who is signed in has a place. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyClasses {

    private final JdbcClient jdbc;
    private final TrainingClasses classes;
    private final CurrentUser user;
    private final Clock clock;

    MyClasses(JdbcClient jdbc, TrainingClasses classes, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.user = user;
        this.clock = clock;
    }

    /** Those that are not over, and those of the last 30 days; the next one first. */
    public List<TrainingClass> all() {
        return jdbc
                .sql("""
                        select s.session_id from nomination n join training_session s using (session_id)
                             join class_plan p using (session_id)
                        where n.person_id = :person and n.state = 'PLACED' and s.to_date >= :since
                        order by s.from_date, s.code""")
                .param("person", user.person().value())
                .param("since", LocalDate.now(clock).minusDays(30))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> classes.find(Condition.TRUE, id).stream())
                .toList();
    }
}
