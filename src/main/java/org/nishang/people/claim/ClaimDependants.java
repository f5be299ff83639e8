package org.nishang.people.claim;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim builds on the person and on the enterprise that asks. */
@Configuration(proxyBeanMethods = false)
class ClaimDependants {

    @Bean
    Dependants claimsOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "people.undo.has-claims", "employment_claim", "person_id");
    }

    @Bean
    Dependants claimsOfEnterprises(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc,
                Dependants.On.ENTERPRISE,
                "people.undo.enterprise-has-claims",
                "employment_claim",
                "enterprise_id");
    }
}
