package org.nishang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ThinPortalTest
class ThinRegionTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void holdsTheRowsThatItSays() {
        assertThat(count("select count(*) from enterprise where substring(uscc, 9, 5) = '00000'"))
                .isEqualTo(ThinRegion.ENTERPRISES);
        assertThat(count("select count(*) from person_identity where mobile like '1400%'"))
                .isEqualTo(ThinRegion.PEOPLE);
        assertThat(count("select count(*) from certificate where number like 'JFP-%' and enrolment_id is null"))
                .isEqualTo(ThinRegion.CERTIFICATES);
        assertThat(jdbc.sql("select username from account order by username")
                        .query(String.class)
                        .list())
                .contains("admin", "auditor", "contact", "declarant", "learner01", "learner02", "learner03", "office");
    }

    @Test
    void hasACertificateInEachState() {
        var today = LocalDate.now(clock);

        assertThat(count("select count(*) from certificate where revoked_on is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from certificate_suspension where from_date <= '%1$s' and to_date is null"
                        .formatted(today)))
                .isEqualTo(1);
        assertThat(count("select count(*) from certificate where last_day < '%s'".formatted(today)))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from certificate where role = 'A' and revoked_on is null and last_day >= '%s' and certificate_id not in (select certificate_id from certificate_suspension)"
                                .formatted(today)))
                .isEqualTo(1);
    }

    @Test
    void isAsLargeOnAnyDay() {
        for (var day = LocalDate.of(2027, 12, 1); day.isBefore(LocalDate.of(2028, 4, 2)); day = day.plusDays(1)) {
            assertThat(ThinRegion.made(day).people()).as(day.toString()).hasSize(ThinRegion.PEOPLE);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
