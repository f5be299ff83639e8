package org.nishang.learning.attendance;

import org.nishang.common.register.Dependants;
import org.nishang.platform.database.CountedDependants;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings of classes; attendance and results build on persons. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassTimes.class)
class AttendanceConfiguration {

    @Bean
    Dependants attendanceOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "learning.undo.person-attended", "attendance", "person_id");
    }

    @Bean
    Dependants resultsOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "learning.undo.person-has-results", "class_result", "person_id");
    }
}
