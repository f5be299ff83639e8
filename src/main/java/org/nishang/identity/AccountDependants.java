package org.nishang.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.register.Dependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts build on the persons behind them and on the enterprises that they see. */
@Configuration(proxyBeanMethods = false)
class AccountDependants {

    @Bean
    Dependants accountsOfPersons(JdbcClient jdbc) {
        return new Counted(
                jdbc,
                Dependants.On.PERSON,
                "select person_id, count(*) from account where person_id in (:ids) group by person_id",
                "identity.undo.person-has-account");
    }

    @Bean
    Dependants accountsOfEnterprises(JdbcClient jdbc) {
        return new Counted(
                jdbc,
                Dependants.On.ENTERPRISE,
                "select cast(value as uuid), count(*) from account_scope where kind = 'ENTERPRISE' and value in (:ids) group by value",
                "identity.undo.enterprise-has-account");
    }

    private record Counted(JdbcClient jdbc, On on, String sql, String refusal) implements Dependants {

        @Override
        public Map<UUID, Long> count(Collection<UUID> ids) {
            Map<UUID, Long> counts = new HashMap<>();
            jdbc.sql(sql)
                    .param("ids", ids.stream().map(UUID::toString).toList())
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
            return counts;
        }
    }
}
