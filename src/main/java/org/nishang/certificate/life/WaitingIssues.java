package org.nishang.certificate.life;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.kernel.IssuingOpened;
import org.nishang.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues the certificates that waited, right after it was confirmed who issues, each in a transaction of its own. What
 * is refused or fails goes on waiting and is tried again.
 */
@Component
class WaitingIssues {

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(WaitingIssues.class);

    private final WaitingCertificates waiting;
    private final CertificateIssuing issuing;
    private final Issuers issuers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("waiting-certificates").factory());

    WaitingIssues(
            WaitingCertificates waiting,
            CertificateIssuing issuing,
            Issuers issuers,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.issuing = issuing;
        this.issuers = issuers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(IssuingOpened opened) {
        worker.execute(this::issue);
    }

    /** What a stop or a fault left. */
    @Scheduled(fixedDelay = 15, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void issue() {
        if (issuers.found().isEmpty()) {
            return;
        }
        for (UUID enrolment : waiting.enrolments(AT_ONCE)) {
            try {
                transaction.execute(status -> issuing.issueWaiting(enrolment, LocalDate.now(clock)));
            } catch (Refusal refused) {
                LOG.warn("no certificate yet for enrolment {}: {}", enrolment, refused.key());
            } catch (RuntimeException e) {
                LOG.error("no certificate yet for enrolment {}; it is tried again", enrolment, e);
            }
        }
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
