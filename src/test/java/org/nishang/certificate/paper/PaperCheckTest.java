package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

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
    private GlyphCheck glyphs;

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

    @Test
    void aNameThatNoFontHasIsFoundBeforeTheIssueAndItsPaperWaits() {
        var rare = given.person("甲\ud869\udea5");
        var usual = given.person("\ud842\udfb7田");

        var findings = glyphs.check().findings();
        assertThat(findings)
                .filteredOn(one -> one.link().equals("people/" + rare))
                .containsExactly(
                        Finding.of("U+2A6A5", "people/" + rare, "certificate.check.glyphs.none", "\ud869\udea5"));
        assertThat(findings).noneMatch(one -> one.link().equals("people/" + usual));

        var issued = given.complete(rare, TrainingRole.AUDITOR, "2077-03-01");
        refuses("certificate.paper.not-printable", () -> files.file(issued.id()));
        assertThat(stored(issued.id())).isZero();

        jdbc.sql(
                        "update certificate_document set frozen = replace(frozen, '\ud869\udea5', '龙') where certificate_id = ?")
                .param(issued.id())
                .update();
        files.file(issued.id());
        assertThat(stored(issued.id())).isEqualTo(1);
    }

    private int stored(Object certificate) {
        return jdbc.sql("select count(*) from certificate_document where certificate_id = ? and pdf is not null")
                .param(certificate)
                .query(Integer.class)
                .single();
    }

    private static List<String> messages(Invariant check, String subject) {
        return check.check().findings().stream()
                .filter(found -> found.subject().equals(subject))
                .map(Finding::message)
                .toList();
    }
}
