package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.time.Clock;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.certificate.credential.CredentialStore;
import org.nishang.certificate.issuer.IssuerConfirming;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.Issuer;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.platform.web.PortalAddress;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Unconfirmed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Before issuer and address are confirmed: what is refused, what waits, and what becomes of it. */
@PortalTest
@Transactional
class NothingIsIssuedUnconfirmedTest {

    private static final Issuer OTHER = new Issuer("QYPX", "秦缘培证字", "秦缘市服装培训中心", "");

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateCorrections corrections;

    @Autowired
    private CertificateDownloads downloads;

    @Autowired
    private CredentialStore credentials;

    @Autowired
    private WaitingCertificates waiting;

    @Autowired
    private WaitingIssues issues;

    @Autowired
    private IssuerConfirming confirming;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PersonId person;
    private LocalDate today;

    @BeforeEach
    void someone() {
        today = LocalDate.now(clock);
        person = given.person("等待人");
        given.employ(person, given.enterprise("等待制衣", "330482"), "2020-01-01", null);
    }

    private void refused(Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo("certificate.issuer.unconfirmed");
    }

    private ProgrammeCompleted completed() {
        var completed = CertificateFixture.completion(person, TrainingRole.DECLARANT, today);
        events.publishEvent(completed);
        return completed;
    }

    @ParameterizedTest
    @ValueSource(strings = {Issuers.SETTING, PortalAddress.SETTING})
    void whatWasPassedIsKeptAndIssuedWhenItIsConfirmed(String missing) {
        Unconfirmed.take(jdbc, missing);

        var completed = completed();
        issues.issue();

        assertThat(given.ofEnrolment(completed.enrolment())).isEmpty();
        assertThat(waiting.count(person)).isEqualTo(1);

        jdbc.sql("""
                insert into confirmed_setting (name, number, content, confirmed_by, confirmed_at)
                select name, 99, content, 'test', confirmed_at from confirmed_setting where name = ? and number = 1""").param(missing).update();
        issues.issue();

        assertThat(waiting.count(person)).isZero();
        var issued = given.ofEnrolment(completed.enrolment()).orElseThrow();
        assertThat(issued.issuedOn()).isEqualTo(today);
        issues.issue();
        assertThat(jdbc.sql("select count(*) from certificate where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsSignedPrintedCorrectedOrPublished() throws Exception {
        var issued = given.complete(person, TrainingRole.DECLARANT, today.toString());
        given.employ(person, given.enterprise("补录制衣", "330482"), "2020-01-01", null);
        var wish = As.FIRST.call(() -> corrections.request(issued.number(), "补录任职"));
        Unconfirmed.take(jdbc, Issuers.SETTING);

        refused(() -> credentials.of(issued.id()));
        refused(() -> As.learner(person).call(() -> downloads.file(issued.number(), java.util.Optional.empty())));
        refused(() -> As.SECOND.call(() -> corrections.grant(wish)));
        var http = webAppContextSetup(portal).build();
        for (String address :
                new String[] {"revocations", "status/revocation/2026", "status/suspension/2026", "issuer"}) {
            http.perform(get("/api/public/" + address))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code", Matchers.is("certificate.issuer.unconfirmed")));
        }
        http.perform(get("/api/public/keys")).andExpect(status().isOk());
    }

    @Test
    void whatWasPrintedStaysWhenSomebodyElseIssues() {
        var before = given.complete(
                person, TrainingRole.DECLARANT, today.minusYears(1).toString());
        byte[] paper = As.learner(person)
                .call(() -> downloads.file(before.number(), java.util.Optional.empty()))
                .bytes()
                .orElseThrow();

        As.administrator(Scope.ALL).run(() -> confirming.confirm(OTHER));

        assertThat(As.learner(person)
                        .call(() -> downloads.file(before.number(), java.util.Optional.empty()))
                        .bytes())
                .hasValue(paper);
        var other = given.person("新机构");
        var after = given.complete(other, TrainingRole.DECLARANT, today.toString());
        assertThat(after.number()).startsWith("QYPX-D-");
        assertThat(after.says()).extracting(FrozenCertificate::issuerZh).isEqualTo("秦缘市服装培训中心");
        assertThat(before.says().issuerZh()).contains("演示");
    }

    @Test
    void onlyTheWholeAuthorityConfirmsAndNoDemonstrationIsTaken() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> As.administrator(Scope.ofRegion("330482")).run(() -> confirming.confirm(OTHER)))
                .extracting(Refusal::key)
                .isEqualTo("certificate.issuer.whole-only");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        As.FIRST.run(() -> confirming.confirm(new Issuer("JFP", "嘉纺培证字", "出口服装企业培训管理中心（演示）", ""))))
                .extracting(Refusal::key)
                .isEqualTo("certificate.issuer.demonstration");
    }
}
