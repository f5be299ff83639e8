package org.nishang.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateDownload;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.paper.CertificateCredentials;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.Sha256;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Papers, credentials and badges that are out in the world stay the same bytes, whatever changes here. */
@PortalTest
@Transactional
class PapersStayTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private CertificateCredentials credentials;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Issuers issuers;

    @Autowired
    private Flyway flyway;

    @Autowired
    private Clock clock;

    private PersonId holder;
    private EnterpriseId enterprise;
    private final List<String> numbers = new ArrayList<>();
    private List<String> before;

    @BeforeEach
    void papersInTheWorld() {
        holder = given.person("李小明");
        enterprise = given.enterprise("平湖留存一厂", "330482");
        given.employ(holder, enterprise, "2020-01-01", null);
        for (TrainingRole role : TrainingRole.values()) {
            var issued = given.complete(
                    holder, role, LocalDate.now(clock).minusDays(30).toString());
            numbers.add(issued.number());
        }
        before = hashes(files, credentials);
        assertThat(before).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void whenThePersonIsRenamedAndTheEnterpriseToo() {
        jdbc.sql("update person_identity set name = '李改名', document_masked = '***' where person_id = ?")
                .param(holder.value())
                .update();
        jdbc.sql("update enterprise set name = '改名厂' where enterprise_id = ?")
                .param(enterprise.value())
                .update();

        assertUnchanged();
    }

    @Test
    void whenCoursesAreRetitledAndRulesChange() {
        jdbc.sql("update programme set title_zh = '改名项目', title_en = 'Renamed programme'")
                .update();
        jdbc.sql("update course_version set content = json_set(content, '$.title', '改名课程')")
                .update();
        jdbc.sql("update certification_rule set months = 6, renewal_window_days = 1")
                .update();

        assertUnchanged();
    }

    @Test
    void whenTheHolderRenewsAndWhenTheCertificateIsRevoked() {
        given.complete(holder, TrainingRole.AUDITOR, LocalDate.now(clock).toString());
        jdbc.sql("update certificate set revoked_on = ? where number = ?")
                .params(LocalDate.now(clock), numbers.getFirst())
                .update();

        assertUnchanged();
    }

    @Test
    void whenKeysAreRotated() {
        keys.rotate();
        keys.rotate();

        assertUnchanged();
    }

    @Test
    void whenTheSchemaIsMigratedAgainAndTheServicesStartAnew() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        var factory = portal.getAutowireCapableBeanFactory();
        var anew = factory.createBean(CertificateDownloads.class);
        var signedAnew = factory.createBean(CertificateCredentials.class);

        assertThat(hashes(anew, signedAnew)).isEqualTo(before);
        assertThat(factory.createBean(SigningKeys.class)
                        .current(issuers.confirmed())
                        .kid())
                .isEqualTo(keys.current(issuers.confirmed()).kid());
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(hashes(files, credentials)).isEqualTo(before);
        for (String number : numbers) {
            assertThat(jdbc.sql("""
                                    select sha2(d.pdf, 256) = d.pdf_sha256 and sha2(k.credential, 256) = k.credential_sha256
                                    from certificate c join certificate_document d using (certificate_id)
                                    join certificate_credential k using (certificate_id) where c.number = ?""").param(number).query(Boolean.class).single())
                    .isTrue();
        }
    }

    private List<String> hashes(CertificateDownloads papers, CertificateCredentials signed) {
        return As.learner(holder).call(() -> {
            var hashes = new ArrayList<String>();
            for (String number : numbers) {
                hashes.add(hash(papers.file(number, Optional.empty())));
                hashes.add(hash(signed.credential(number)));
                hashes.add(hash(signed.svg(number)));
                hashes.add(hash(signed.png(number)));
            }
            return hashes;
        });
    }

    private static String hash(CertificateDownload file) {
        byte[] bytes = file.bytes().orElseThrow();
        String hash = Sha256.hex(bytes);
        assertThat(file.sha256()).isEqualTo(hash);
        return file.name() + " " + hash;
    }
}
