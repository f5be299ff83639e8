package org.nishang.cpd;

import org.nishang.common.register.Dependants;
import org.nishang.identity.PersonsMerged;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Continuing education belongs to a person: it goes with a merge, and keeps the person in the register. */
@Configuration(proxyBeanMethods = false)
class CpdOfPersons {

    private final JdbcClient jdbc;

    CpdOfPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        jdbc.sql("update cpd_record set person_id = ? where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }

    @Bean
    Dependants cpdRecordsOfPersons() {
        return CountedDependants.rows(jdbc, Dependants.On.PERSON, "cpd.undo.person-has-cpd", "cpd_record", "person_id");
    }
}
