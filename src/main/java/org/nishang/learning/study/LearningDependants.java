package org.nishang.learning.study;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes build on persons and sessions, enrolments on persons. */
@Configuration(proxyBeanMethods = false)
class LearningDependants {

    @Bean
    Dependants outcomesOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "learning.undo.person-has-outcomes", "training_outcome", "person_id");
    }

    @Bean
    Dependants outcomesOfSessions(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.SESSION, "learning.undo.session-has-outcomes", "training_outcome", "session_id");
    }

    @Bean
    Dependants enrolmentsOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "learning.undo.person-has-enrolments", "enrolment", "person_id");
    }
}
