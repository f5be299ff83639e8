package org.nishang.people.employment;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employment builds on persons and on enterprises. */
@Configuration(proxyBeanMethods = false)
class EmploymentDependants {

    @Bean
    Dependants employmentsOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "people.undo.has-employments", "employment", "person_id");
    }

    @Bean
    Dependants employmentsOfEnterprises(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.ENTERPRISE, "people.undo.has-staff", "employment", "enterprise_id");
    }
}
