package org.nishang.learning.nomination;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nomination builds on the person, on the enterprise that nominates, and on the class. */
@Configuration(proxyBeanMethods = false)
class NominationDependants {

    @Bean
    Dependants nominationsOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "learning.undo.person-has-nominations", "nomination", "person_id");
    }

    @Bean
    Dependants nominationsOfEnterprises(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc,
                Dependants.On.ENTERPRISE,
                "learning.undo.enterprise-has-nominations",
                "nomination",
                "enterprise_id");
    }

    @Bean
    Dependants nominationsOfSessions(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.SESSION, "learning.undo.session-has-nominations", "nomination", "session_id");
    }
}
