package org.nishang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nishang.platform.time.ClockConfirmed;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ClockConfirmationsTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aConfirmedTimeIsInTheLogWithItsReason() {
        events.publishEvent(new ClockConfirmed(Instant.parse("2026-03-10T04:00:00Z"), "system", "NTP"));

        assertThat(jdbc.sql(
                                "select concat(actor, ' ', subject, ' ', detail) as said from audit_entry where event = 'audit.clock-confirmed'")
                        .query(String.class)
                        .list())
                .containsExactly("system 2026-03-10T04:00:00Z reason=NTP");
    }
}
