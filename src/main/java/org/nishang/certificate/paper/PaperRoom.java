package org.nishang.certificate.paper;

import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nishang.certificate.kernel.CertificateIssued;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the files of new certificates in the background, right after the issue is committed. What does not come to be
 * made here is made when it is first asked for.
 */
@Component
class PaperRoom {

    private static final Logger LOG = LoggerFactory.getLogger(PaperRoom.class);

    private final PaperStorage storage;
    private final PaperPress press;
    private final boolean command;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("paper").factory());

    PaperRoom(PaperStorage storage, PaperPress press, @Value("${nishang.command:false}") boolean command) {
        this.storage = storage;
        this.press = press;
        this.command = command;
    }

    @TransactionalEventListener
    void on(CertificateIssued issued) {
        worker.execute(() -> {
            try {
                storage.file(issued.certificate().value());
            } catch (Refusal waits) {
                LOG.warn("no paper yet: {} {}", waits.key(), waits.arguments());
            } catch (RuntimeException e) {
                LOG.error("no file yet for certificate {}", issued.number(), e);
            }
        });
    }

    /** The first page takes a second, the next ones milliseconds: the first is one for nobody. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        if (command) {
            return;
        }
        LocalDate day = LocalDate.EPOCH;
        var nobody = new FrozenCertificate(
                "某某", 0, "", "", null, "某某", "", "A", BigDecimal.ONE, null, "JFP", "", day, day, "某某", "");
        worker.execute(() -> press.specimen(nobody, PaperDesign.standard(), PaperExtras.NONE));
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
