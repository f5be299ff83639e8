package org.nishang.staffing.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.common.TrainingRole.AUDITOR;
import static org.nishang.common.TrainingRole.DECLARANT;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.book.Timeline;
import org.nishang.staffing.forecast.StaffingForecast;
import org.nishang.staffing.rule.Needs;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The names behind one enterprise's numbers, and who may see them. */
@PortalTest
@Transactional
class StaffingDetailTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    StaffingDetail detail;

    @Autowired
    StaffingOverview overview;

    @Autowired
    StaffingForecast forecast;

    @Autowired
    JdbcClient jdbc;

    private Facts facts;
    private EnterpriseId enterprise;
    private EnterpriseId other;
    private As contact;

    @BeforeEach
    void twoEnterprises() {
        facts = new Facts(jdbc);
        enterprise = facts.enterprise("Own", "330482", LocalDate.of(2020, 1, 1));
        other = facts.enterprise("Other", "330482", LocalDate.of(2020, 1, 1));
        facts.headcount(enterprise, LocalDate.of(2026, 1, 1), 320);
        facts.headcount(other, LocalDate.of(2026, 1, 1), 320);
        contact = As.contact(Scope.ofEnterprise(enterprise));
    }

    @Test
    void everyoneCountedHasANameAndTheLongestCertificate() {
        var ann = facts.person("Ann");
        facts.employ(ann, enterprise, LocalDate.of(2025, 1, 1), null);
        facts.certificate(ann, AUDITOR, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
        var longer = facts.certificate(ann, AUDITOR, LocalDate.of(2026, 5, 1), LocalDate.of(2029, 12, 31));

        var role = staffing().roles().get(AUDITOR);

        assertThat(role.counted()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Ann");
            assertThat(one.number()).isEqualTo(facts.numberOf(longer));
            assertThat(one.documentMasked()).contains("*");
        });
        assertThat(staffing().row().orElseThrow().auditors()).isEqualTo(new Needs(4, 1));
        assertThat(role.rule().orElseThrow()).isEqualTo(new RuleRow(300, 1000, 4, 0, 0, null, null));
        assertThat(role.timeline().on(DAY))
                .extracting(Timeline.Step::held, Timeline.Step::required)
                .containsExactly(1, 4);
    }

    @Test
    void whoHasThePostAndIsNotCountedIsNamedWithTheReason() {
        postHolder("Never", null);
        UUID expired = certificateOf("Expired");
        jdbc.sql("update certificate set last_day = ? where certificate_id = ?")
                .params(DAY.minusDays(1), expired)
                .update();
        facts.revoke(certificateOf("Revoked"), DAY);
        facts.suspend(certificateOf("Suspended"), DAY, null);
        certificateOf("Fine");
        var elsewhere = facts.person("NotByPost");
        facts.employ(elsewhere, enterprise, "OTHER", LocalDate.of(2025, 1, 1), null);
        var left = facts.person("Left");
        facts.employ(left, enterprise, "AUDITOR", LocalDate.of(2025, 1, 1), DAY);

        assertThat(staffing().roles().get(AUDITOR).missing())
                .extracting(one -> one.name() + " " + one.why())
                .containsExactlyInAnyOrder("Never NEVER", "Expired EXPIRED", "Revoked REVOKED", "Suspended SUSPENDED");
    }

    @Test
    void expiryOfTheLastOneNeededIsForetoldWithItsCertificate() {
        var certificate = certificateOf("Bob");
        facts.headcount(enterprise, LocalDate.of(2026, 6, 1), 19);

        var shortage = staffing().roles().get(AUDITOR).shortage().orElseThrow();

        assertThat(shortage.shortOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(shortage.because())
                .containsExactly(new Shortage.Cause(
                        facts.numberOf(certificate), LocalDate.of(2026, 12, 31), Shortage.Reason.EXPIRED));
    }

    @Test
    void foreignEnterpriseAnswersLikeAnUnknownOne() {
        for (EnterpriseId id : new EnterpriseId[] {other, EnterpriseId.next()}) {
            assertThatThrownBy(() -> contact.call(() -> detail.of(id, DAY, null)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("common.unknown-id");
        }
    }

    @Test
    void contactFindsOnlyTheOwnEnterpriseInListFiguresAndForecast() {
        contact.run(() -> {
            assertThat(overview.rows(DAY, null, ""))
                    .extracting(StaffingRow::enterprise)
                    .containsExactly(enterprise);
            assertThat(overview.summary(StaffingQuery.on(DAY)).enterprises()).isEqualTo(1);
            assertThat(overview.page(
                                    new StaffingQuery(DAY, null, "", null, null, null, null, "Other"),
                                    StaffingSort.NAME,
                                    false,
                                    0,
                                    10)
                            .entries())
                    .isEmpty();
            assertThat(forecast.shortages("", DAY, DAY.plusYears(1)))
                    .extracting(Shortage::enterprise)
                    .containsOnly(enterprise);
        });
    }

    @Test
    void beforeItsRegistrationAEnterpriseHasNoNumbers() {
        var early = contact.call(() -> detail.of(enterprise, LocalDate.of(2019, 1, 1), null));

        assertThat(early.row()).isEmpty();
        assertThat(early.roles().get(DECLARANT).shortage()).isEmpty();
    }

    private EnterpriseStaffing staffing() {
        return contact.call(() -> detail.of(enterprise, DAY, null));
    }

    private UUID certificateOf(String name) {
        return postHolder(name, LocalDate.of(2026, 12, 31));
    }

    private UUID postHolder(String name, LocalDate lastDay) {
        var person = facts.person(name);
        facts.employ(person, enterprise, "AUDITOR", LocalDate.of(2025, 1, 1), null);
        return lastDay == null
                ? UUID.randomUUID()
                : facts.certificate(person, AUDITOR, LocalDate.of(2024, 1, 1), lastDay);
    }
}
