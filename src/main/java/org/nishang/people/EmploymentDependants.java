package org.nishang.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.register.Dependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employment builds on persons and on enterprises. */
@Configuration(proxyBeanMethods = false)
class EmploymentDependants {

    @Bean
    Dependants employmentsOfPersons(JdbcClient jdbc) {
        return new Counted(jdbc, Dependants.On.PERSON, "person_id", "people.undo.has-employments");
    }

    @Bean
    Dependants employmentsOfEnterprises(JdbcClient jdbc) {
        return new Counted(jdbc, Dependants.On.ENTERPRISE, "enterprise_id", "people.undo.has-staff");
    }

    private record Counted(JdbcClient jdbc, On on, String column, String refusal) implements Dependants {

        @Override
        public Map<UUID, Long> count(Collection<UUID> ids) {
            Map<UUID, Long> counts = new HashMap<>();
            jdbc.sql("select %1$s, count(*) from employment where %1$s in (:ids) group by %1$s".formatted(column))
                    .param("ids", ids)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
            return counts;
        }
    }
}
