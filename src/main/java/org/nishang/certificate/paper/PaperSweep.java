package org.nishang.certificate.paper;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Refusal;
import org.nishang.platform.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the papers that were not made right after the issue, because the portal went down or making them failed. */
@Component
class PaperSweep {

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(PaperSweep.class);

    private final PaperStorage papers;
    private final JdbcClient jdbc;

    PaperSweep(PaperStorage papers, JdbcClient jdbc) {
        this.papers = papers;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 15, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        for (UUID certificate : without()) {
            try {
                papers.file(certificate);
            } catch (Refusal waits) {
                LOG.warn("no paper yet: {} {}", waits.key(), waits.arguments());
            } catch (RuntimeException e) {
                LOG.error("no file yet for certificate {}; it is tried again", certificate, e);
            }
        }
    }

    /** Issued here; papers of recorded certificates are made when somebody asks for them. */
    private List<UUID> without() {
        return Sql.of(jdbc, """
                select d.certificate_id from certificate_document d join certificate c using (certificate_id)
                where d.rendered_at is null and not %s
                limit ?""", CertificateSql.recorded("c"))
                .param(AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
