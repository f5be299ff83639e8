package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.certificate.kernel.CertificateEvent.REINSTATED;
import static org.nishang.certificate.kernel.CertificateEvent.REISSUED;
import static org.nishang.certificate.kernel.CertificateEvent.REVOKED;
import static org.nishang.certificate.kernel.CertificateEvent.SURRENDERED;
import static org.nishang.certificate.kernel.CertificateEvent.SUSPENDED;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.check.CertificateCheck;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateHappening;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificateLifeTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateLife life;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private CertificateCheck check;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private PersonId li;
    private EnterpriseId enterprise;
    private LocalDate today;
    private UUID id;
    private String number;

    @BeforeEach
    void aDeclarantOfAEnterprise() {
        today = LocalDate.now(clock);
        enterprise = given.enterprise("平湖一厂", "330482");
        li = given.person("李小明");
        given.employ(li, enterprise, "2020-01-01", null);
        var issued =
                given.complete(li, TrainingRole.DECLARANT, today.minusDays(200).toString());
        id = issued.id();
        number = issued.number();
    }

    @Test
    void isSuspendedForAWhileAndCountsAgainAfterwards() {
        act(SUSPENDED, today.plusDays(2), today.plusDays(10));

        assertThat(on(today.plusDays(1))).isEqualTo(CertificateStatus.VALID);
        assertThat(on(today.plusDays(2))).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(on(today.plusDays(9))).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(on(today.plusDays(10))).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void isReinstatedBeforeAnEndWasNamed() {
        act(SUSPENDED, today.minusDays(5), null);
        act(REINSTATED, today, null);

        assertThat(on(today.minusDays(1))).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(on(today)).isEqualTo(CertificateStatus.VALID);
        assertThat(jdbc.sql("select to_date from certificate_suspension where certificate_id = ?")
                        .param(id)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today);
    }

    @Test
    void endsOnTheDayOfRevocationOrSurrender() {
        act(SURRENDERED, today.plusDays(30), null);
        act(REVOKED, today, null);

        assertThat(on(today.minusDays(1))).isEqualTo(CertificateStatus.VALID);
        assertThat(on(today)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(check.check(number).orElseThrow().since()).contains(today);
    }

    @Test
    void refusesWhatTheDatesDoNotAllow() {
        refuses("before-issue", REVOKED, today.minusDays(201), null);
        refuses("too-far-back", REVOKED, today.minusDays(31), null);
        refuses("too-far-ahead", REVOKED, today.plusDays(91), null);
        refuses("not-suspended", REINSTATED, today, null);
        refuses("reissue-today", REISSUED, today.plusDays(1), null);
        assertThat(refusal(SUSPENDED, today, today)).isEqualTo("certificate.suspension-empty");
        act(SUSPENDED, today.plusDays(5), today.plusDays(9));
        refuses("overlaps", SUSPENDED, today.plusDays(8), null);
        refuses("overlaps", SUSPENDED, today, null);
        refuses("reinstated-at-once", REINSTATED, today.plusDays(5), null);
        act(SUSPENDED, today, today.plusDays(5));
        refuses("reissue-invalid", REISSUED, today, null);
        act(REVOKED, today, null);
        refuses("already-revoked", REVOKED, today, null);
        refuses("already-revoked", REINSTATED, today.plusDays(1), null);
    }

    @Test
    void refusesAfterTheLastDayAndAfterSurrenderAndCorrection() {
        change("last_day", today.minusDays(1).toString());
        refuses("after-last-day", REVOKED, today, null);
        change("last_day", today.plusDays(300).toString());
        act(SURRENDERED, today, null);
        refuses("already-surrendered", SUSPENDED, today, null);
        refuses("already-surrendered", REVOKED, today, null);
        change("surrendered_on", null);
        change("superseded_on", today.toString());
        refuses("already-superseded", REVOKED, today, null);
    }

    @Test
    void needsAReason() {
        assertThatThrownBy(() -> act(number, REVOKED, today, null, "  "))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("certificate.act.reason-missing"));
        assertThat(on(today)).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void recordsEachActForGoodWithWhoAndWhy() {
        act(number, SUSPENDED, today, null, "材料核查");
        act(number, REVOKED, today.plusDays(1), null, "材料不实");

        var acts =
                sheet().life().stream().filter(one -> one.recordedAt() != null).toList();
        assertThat(acts).extracting(CertificateHappening::event).containsExactly(SUSPENDED, REVOKED);
        assertThat(acts).extracting(CertificateHappening::reason).containsExactly("材料核查", "材料不实");
        assertThat(acts).extracting(CertificateHappening::actor).containsOnly("training-administrator");
        assertThat(jdbc.sql("select event from audit_entry where subject = ? order by seq")
                        .param(number)
                        .query(String.class)
                        .list())
                .endsWith("certificate.suspended", "certificate.revoked");
        assertThatThrownBy(() ->
                        jdbc.sql("update certificate_act set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from certificate_act").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsWhatCameByAFileWithoutAnAct() {
        given.suspend(id, "2026-10-01", "2026-10-05");
        entities.clear();

        assertThat(sheet().life())
                .extracting(CertificateHappening::event)
                .containsExactlyInAnyOrder(CertificateEvent.ISSUED, SUSPENDED, CertificateEvent.EXPIRED);
    }

    @Test
    void reissuesTheSameNumberAndTheSameBytes() {
        var before = file();
        act(REISSUED, today, null);

        assertThat(file()).isEqualTo(before);
        assertThat(check.check(number).orElseThrow().reissuedOn()).contains(today);
        refuses("reissued-already", REISSUED, today, null);
    }

    @Test
    void keepsThePaperThroughAllActs() {
        var before = file();
        act(SUSPENDED, today.minusDays(3), null);
        act(REINSTATED, today.minusDays(1), null);
        act(REISSUED, today, null);
        act(REVOKED, today, null);

        assertThat(file()).isEqualTo(before);
    }

    @Test
    void refusesADecisionOnWhatHasChangedSince() {
        long seen = sheet().version();
        act(SUSPENDED, today, null);

        assertThatThrownBy(() ->
                        ADMINISTRATOR.run(() -> life.act(number, seen, new CertificateAct(REVOKED, today, null, "x"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("certificate.act.changed-since"));
    }

    @Test
    void saysBeforehandWhatWillFollowAndChangesNothing() {
        var preview = ADMINISTRATOR.call(() -> life.preview(number, REVOKED, today.plusDays(7), null));

        assertThat(preview.after()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(preview.enterprises()).containsExactly(new EnterpriseEffect("平湖一厂", null, 1, 0));
        assertThat(on(today.plusDays(7))).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void saysThatNoNumberMovesWhereAnotherCertificateHolds() {
        given.recorded(li, "OLD-1", "D", "2026-01-01", "2099-01-01");

        var preview = ADMINISTRATOR.call(() -> life.preview(number, REVOKED, today, null));

        assertThat(preview.otherCertificate()).isTrue();
        assertThat(preview.enterprises()).containsExactly(new EnterpriseEffect("平湖一厂", null, 1, 1));
    }

    @Test
    void offersWhatTheDatesAllow() {
        assertThat(sheet().possible())
                .containsExactlyInAnyOrder(SUSPENDED, REVOKED, SURRENDERED, REISSUED, CertificateEvent.SUPERSEDED);
        act(SUSPENDED, today, null);
        assertThat(sheet().possible()).containsExactlyInAnyOrder(REINSTATED, REVOKED, SURRENDERED);
        act(REVOKED, today, null);
        assertThat(sheet().possible()).isEmpty();
    }

    @Test
    void isForAdministratorsOfTheRegionOnly() {
        for (As other : List.of(As.contact(Scope.ofEnterprise(enterprise)), As.learner(li))) {
            assertThatThrownBy(() -> other.call(() -> life.sheet(number, today)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> As.administrator(Scope.ofRegion("330481")).call(() -> life.sheet(number, today)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("common.unknown-id");
        assertThat(As.administrator(Scope.ofRegion("330482"))
                        .call(() -> life.sheet(number, today))
                        .number())
                .isEqualTo(number);
    }

    /** As a file does it, past the aggregate. */
    private void change(String column, @Nullable String day) {
        given.change(id, column, day);
        entities.clear();
    }

    private void refuses(String key, CertificateEvent kind, LocalDate from, @Nullable LocalDate until) {
        assertThat(refusal(kind, from, until)).isEqualTo("certificate.act." + key);
    }

    private String refusal(CertificateEvent kind, LocalDate from, @Nullable LocalDate until) {
        try {
            act(kind, from, until);
        } catch (Refusal refusal) {
            return refusal.key();
        }
        return "done";
    }

    private void act(CertificateEvent kind, LocalDate from, @Nullable LocalDate until) {
        act(number, kind, from, until, "试验");
    }

    private void act(String of, CertificateEvent kind, LocalDate from, @Nullable LocalDate until, String why) {
        ADMINISTRATOR.run(
                () -> life.act(of, life.sheet(of, today).version(), new CertificateAct(kind, from, until, why)));
    }

    private CertificateSheet sheet() {
        return ADMINISTRATOR.call(() -> life.sheet(number, today));
    }

    private CertificateStatus on(LocalDate day) {
        return ADMINISTRATOR.call(() -> life.sheet(number, day)).status();
    }

    private String file() {
        return ADMINISTRATOR.call(() -> files.file(number, Optional.empty())).sha256();
    }
}
