package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PaperCheckTest {

    @Autowired
    private PaperCheck paper;

    @Autowired
    private PaperStorage files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Test
    void aChangedFileIsFound() {
        var issued = given.complete(given.person("甲"), TrainingRole.AUDITOR, "2077-03-01");
        files.file(issued.id());
        assertThat(messages(paper, issued.number())).isEmpty();

        jdbc.sql("update certificate_document set pdf = concat(pdf, 'x') where certificate_id = ?")
                .param(issued.id())
                .update();
        assertThat(messages(paper, issued.number())).containsExactly("certificate.check.paper.changed");

        jdbc.sql("delete from certificate_document where certificate_id = ?")
                .param(issued.id())
                .update();
        assertThat(messages(paper, issued.number())).containsExactly("certificate.check.paper.missing");
    }

    private static List<String> messages(Invariant check, String subject) {
        return check.check().findings().stream()
                .filter(found -> found.subject().equals(subject))
                .map(Finding::message)
                .toList();
    }
}
