package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificateFilesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private CertificateApi api;

    private PersonId holder;
    private EnterpriseId enterprise;
    private String number;

    @BeforeEach
    void aHolderInAEnterprise() {
        holder = given.person("李小明");
        enterprise = given.enterprise("平湖一厂", "330482");
        given.employ(holder, enterprise, "2020-01-01", null);
        number = given.complete(holder, TrainingRole.AUDITOR, "2026-11-24").number();
    }

    @Test
    void givesTheHolderTheFileByNameAndNumber() throws Exception {
        var file = As.learner(holder).call(() -> files.file(number, Optional.empty()));

        assertThat(file.name()).isEqualTo("李小明-" + number + ".pdf");
        assertThat(new String(file.bytes().orElseThrow(), 0, 5)).isEqualTo("%PDF-");
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(file.bytes().orElseThrow())));
    }

    @Test
    void givesTheSameBytesForEverWhateverBecomesOfPersonEnterpriseAndRule() {
        var first = As.learner(holder).call(() -> files.file(number, Optional.empty()));

        jdbc.sql("update person_identity set name = '李改名' where person_id = ?")
                .param(holder.value())
                .update();
        jdbc.sql("update enterprise set name = '改名厂' where enterprise_id = ?")
                .param(enterprise.value())
                .update();
        jdbc.sql("update certification_rule set months = 6").update();
        var later = As.learner(holder).call(() -> files.file(number, Optional.empty()));

        assertThat(later.sha256()).isEqualTo(first.sha256());
        assertThat(later.bytes().orElseThrow()).isEqualTo(first.bytes().orElseThrow());
    }

    @Test
    void leavesTheBytesOutForWhoHasThem() {
        var first = As.learner(holder).call(() -> files.file(number, Optional.empty()));

        var again = As.learner(holder).call(() -> files.file(number, Optional.of(first.sha256())));

        assertThat(again.bytes()).isEmpty();
        assertThat(again.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void answersABrowserWithANamedPdfAndThenWithNothingNew() {
        var first = As.learner(holder).call(() -> api.pdf(number, null));
        String tag = first.getHeaders().getETag();

        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(first.getHeaders().getContentDisposition().getFilename()).isEqualTo("李小明-" + number + ".pdf");
        assertThat(first.getHeaders().getCacheControl()).isEqualTo("private, no-cache");

        var again = As.learner(holder).call(() -> api.pdf(number, tag));

        assertThat(again.getStatusCode().value()).isEqualTo(304);
        assertThat(again.getBody()).isNull();
        assertThat(again.getHeaders().getETag()).isEqualTo(tag);
    }

    @Test
    void takesTheNumberAsPeopleTypeIt() {
        assertThat(As.learner(holder)
                        .call(() -> files.file(" " + number.toLowerCase(), Optional.empty()))
                        .bytes())
                .isPresent();
    }

    @Test
    void answersAnotherLearnerAsIfThereWereNone() {
        refusesAsUnknown(As.learner(given.person("外人")), number);
        refusesAsUnknown(As.learner(holder), "JFP-A-1999-000001-5");
        refusesAsUnknown(As.learner(holder), "' or 1=1 --");
    }

    @Test
    void servesTheContactOfTheEnterpriseAndTheAdministratorOfTheRegion() {
        assertThat(As.contact(Scope.ofEnterprise(enterprise))
                        .call(() -> files.file(number, Optional.empty()))
                        .bytes())
                .isPresent();
        assertThat(As.administrator(Scope.ofRegion("3304"))
                        .call(() -> files.file(number, Optional.empty()))
                        .bytes())
                .isPresent();
    }

    @Test
    void answersAContactOfAnotherEnterpriseOrRegionAsIfThereWereNone() {
        refusesAsUnknown(As.contact(Scope.ofEnterprise(given.enterprise("海宁甲厂", "330481"))), number);
        refusesAsUnknown(As.administrator(Scope.ofRegion("3305")), number);
        refusesAsUnknown(As.contact(Scope.NOTHING), number);
    }

    @Test
    void answersTheContactOfAEnterpriseThatTheHolderHasLeftAsIfThereWereNone() {
        jdbc.sql("update employment set left_on = current_date - interval 1 day where person_id = ?")
                .param(holder.value())
                .update();

        refusesAsUnknown(As.contact(Scope.ofEnterprise(enterprise)), number);
    }

    @Test
    void isClosedToWhoIsNotSignedIn() {
        assertThatThrownBy(() -> files.file(number, Optional.empty()))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    private void refusesAsUnknown(As somebody, String wanted) {
        refuses("common.unknown-id", () -> somebody.call(() -> files.file(wanted, Optional.empty())));
    }
}
