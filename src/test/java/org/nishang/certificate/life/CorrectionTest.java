package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.check.CertificateCheck;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.report.Total;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CorrectionTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateCorrections corrections;

    @Autowired
    private CertificateLife life;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private CertificateCheck check;

    @Autowired
    private Totals totals;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private String number;

    @BeforeEach
    void aPaperWithAWrongName() throws Exception {
        today = LocalDate.now(clock);
        var issued = given.complete(
                given.person("李晓明"), TrainingRole.AUDITOR, today.minusDays(100).toString());
        number = issued.number();
        jdbc.sql(
                        "update certificate_document set frozen = json_set(frozen, '$.holder', '李小明') where certificate_id = ?")
                .param(issued.id())
                .update();
    }

    @Test
    void aSecondPersonMakesTheNewCertificateThatTakesTheOldOnesPlace() throws Exception {
        var bytes = file(number);
        int counted = issued();
        As.administrator("one").call(() -> ask(number));

        String corrected = As.administrator("two").call(() -> corrections.grant(open()));

        var now = check.check(corrected).orElseThrow();
        assertThat(now.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(now.says().holder()).isEqualTo("李晓明");
        assertThat(now.says().issuedOn()).isEqualTo(today);
        var before = check.check(number).orElseThrow();
        assertThat(before.status()).isEqualTo(CertificateStatus.SUPERSEDED);
        assertThat(before.since()).contains(today);
        assertThat(before.supersededBy()).contains(corrected);
        assertThat(now.says().lastDay()).isEqualTo(before.says().lastDay());
        assertThat(file(number)).isEqualTo(bytes);
        assertThat(issued()).isEqualTo(counted);
        var sheet = As.administrator("one").call(() -> life.sheet(corrected, today.minusDays(1)));
        assertThat(sheet.supersedes()).contains(number);
        assertThat(sheet.status()).isEqualTo(CertificateStatus.NOT_YET);
        assertThat(As.administrator("one")
                        .call(() -> life.sheet(number, today.minusDays(1)))
                        .status())
                .isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void whoeverAsksCannotGrantAndSeesThatItWaits() throws Exception {
        As.administrator("one").call(() -> ask(number));

        assertThat(As.administrator("one")
                        .call(() -> corrections.open())
                        .getFirst()
                        .mine())
                .isTrue();
        assertThat(As.administrator("two")
                        .call(() -> corrections.open())
                        .getFirst()
                        .mine())
                .isFalse();
        assertThat(refusal("one", () -> corrections.grant(open()))).isEqualTo("certificate.correction.own");
        assertThat(refusal("two", () -> ask(number))).isEqualTo("certificate.correction.open-already");
        assertThat(check.check(number).orElseThrow().status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void isDecidedOnce() throws Exception {
        As.administrator("one").call(() -> ask(number));
        UUID id = open();
        As.administrator("two").call(() -> {
            corrections.decline(id);
            return true;
        });

        assertThat(refusal("three", () -> corrections.grant(id))).isEqualTo("certificate.correction.decided");
        assertThat(As.administrator("one").call(() -> corrections.open())).isEmpty();
    }

    @Test
    void refusesWhereThePaperIsRightOrTheCertificateIsNotValid() throws Exception {
        As.administrator("one").call(() -> ask(number));
        String corrected = As.administrator("two").call(() -> corrections.grant(open()));

        assertThat(refusal("one", () -> ask(number))).isEqualTo("certificate.correction.not-valid");
        assertThat(refusal("one", () -> ask(corrected))).isEqualTo("certificate.correction.nothing");
    }

    private boolean ask(String of) {
        corrections.request(of, "姓名印错");
        return true;
    }

    private UUID open() {
        return jdbc.sql("select correction_id from certificate_correction where decided_at is null")
                .query(UUID.class)
                .single();
    }

    private int issued() throws Exception {
        var query = new TotalsQuery(today.minusYears(1), today, today, null, "", null);
        return As.administrator("one").call(() -> totals.count(Total.of("T6"), "issued", query));
    }

    private String file(String of) throws Exception {
        return As.administrator("one")
                .call(() -> files.file(of, Optional.empty()))
                .sha256();
    }

    private String refusal(String who, Callable<?> work) throws Exception {
        try {
            As.administrator(who).call(work);
        } catch (Refusal refusal) {
            return refusal.key();
        }
        return "done";
    }
}
