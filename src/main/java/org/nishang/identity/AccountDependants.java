package org.nishang.identity;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts build on the persons behind them and on the enterprises that they see. */
@Configuration(proxyBeanMethods = false)
class AccountDependants {

    @Bean
    Dependants accountsOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "identity.undo.person-has-account", "account", "person_id");
    }

    @Bean
    Dependants accountsOfEnterprises(JdbcClient jdbc) {
        return new CountedDependants(jdbc, Dependants.On.ENTERPRISE, "identity.undo.enterprise-has-account", """
                select cast(value as uuid) id, count(*) dependants from account_scope
                where kind = 'ENTERPRISE' and value in (:ids) group by value""");
    }
}
