package org.nishang.learning.nomination;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the places of people who have left the enterprise that nominated them to who waits. A class that has begun
 * keeps its participants.
 */
@Component
class GoneSweep {

    private final Seats seats;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    GoneSweep(Seats seats, TransactionTemplate transactions, JdbcClient jdbc) {
        this.seats = seats;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        jdbc.sql("""
                        select distinct p.session_id from class_plan p join nomination n using (session_id)
                        where p.state in ('PLANNED', 'OPEN') and n.enterprise_id is not null and n.ended_on is null""")
                .query(java.util.UUID.class)
                .list()
                .forEach(session -> transactions.executeWithoutResult(status -> seats.releaseGone(session)));
    }
}
