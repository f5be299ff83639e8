package org.nishang.people.merge;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record that was merged with another is not taken back with the file that brought it. */
@Configuration(proxyBeanMethods = false)
class MergeDependants {

    @Bean
    Dependants mergesOfPersons(JdbcClient jdbc) {
        return new CountedDependants(jdbc, Dependants.On.PERSON, "people.undo.merged", """
                select id, count(*) dependants from (
                  select gone id from person_merge where gone in (:ids)
                  union all select into_id from person_merge where into_id in (:ids)) merges
                group by id""");
    }
}
