package org.nishang.enterprise.profile;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grades, attributes, inspection figures and merged enterprises build on an enterprise. */
@Configuration(proxyBeanMethods = false)
class ProfileDependants {

    @Bean
    Dependants profilesOfEnterprises(JdbcClient jdbc) {
        return new CountedDependants(jdbc, Dependants.On.ENTERPRISE, "enterprise.undo.has-profile", """
                select id, count(*) dependants from (
                  select enterprise_id id from enterprise_grade where enterprise_id in (:ids)
                  union all select enterprise_id from enterprise_region where enterprise_id in (:ids)
                  union all select enterprise_id from enterprise_attribute where enterprise_id in (:ids)
                  union all select enterprise_id from inspection_figure where enterprise_id in (:ids)
                  union all select merged_into from enterprise where merged_into in (:ids)) facts
                group by id""");
    }
}
