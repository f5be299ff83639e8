package org.nishang.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.register.Dependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes build on persons and sessions, enrolments and continuing education on persons. */
@Configuration(proxyBeanMethods = false)
class LearningDependants {

    @Bean
    Dependants outcomesOfPersons(JdbcClient jdbc) {
        return new Counted(
                jdbc, Dependants.On.PERSON, "training_outcome", "person_id", "learning.undo.person-has-outcomes");
    }

    @Bean
    Dependants outcomesOfSessions(JdbcClient jdbc) {
        return new Counted(
                jdbc, Dependants.On.SESSION, "training_outcome", "session_id", "learning.undo.session-has-outcomes");
    }

    @Bean
    Dependants enrolmentsOfPersons(JdbcClient jdbc) {
        return new Counted(jdbc, Dependants.On.PERSON, "enrolment", "person_id", "learning.undo.person-has-enrolments");
    }

    @Bean
    Dependants cpdOfPersons(JdbcClient jdbc) {
        return new Counted(jdbc, Dependants.On.PERSON, "cpd_record", "person_id", "learning.undo.person-has-cpd");
    }

    private record Counted(JdbcClient jdbc, On on, String table, String column, String refusal) implements Dependants {

        @Override
        public Map<UUID, Long> count(Collection<UUID> ids) {
            Map<UUID, Long> counts = new HashMap<>();
            jdbc.sql("select %2$s, count(*) from %1$s where %2$s in (:ids) group by %2$s".formatted(table, column))
                    .param("ids", ids)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
            return counts;
        }
    }
}
