package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.common.TrainingRole.AUDITOR;
import static org.nishang.common.TrainingRole.DECLARANT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.rule.Needs;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Wang, Li, enterprise X and enterprise Y of the domain's worked example (6.3), figure by figure. */
@PortalTest
@Transactional
class WorkedExampleTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Totals totals;

    @Autowired
    StaffingOverview staffing;

    private EnterpriseId x;
    private EnterpriseId y;
    private PersonId wang;
    private PersonId li;
    private As office;

    @BeforeEach
    void history() {
        var facts = new Facts(jdbc);
        x = facts.enterprise("X", "330482", day("2020-01-01"));
        y = facts.enterprise("Y", "330481", day("2020-01-01"));
        office = As.administrator(new Scope(false, List.of(), Set.of(x, y)));
        wang = facts.person("Wang");
        li = facts.person("Li");
        facts.employ(wang, x, day("2025-01-01"), day("2026-02-01"));
        facts.employ(wang, y, day("2026-02-01"), null);
        facts.employ(li, x, day("2024-05-06"), null);
        UUID s1 = facts.session("S1", AUDITOR, 24, day("2025-03-01"), day("2025-03-10"));
        UUID s2 = facts.session("S2", DECLARANT, 8, day("2025-11-01"), day("2025-11-20"));
        UUID s3 = facts.session("S3", AUDITOR, 4, day("2026-04-01"), day("2026-04-02"));
        facts.outcome(s1, wang, day("2025-03-10"), 2);
        facts.outcome(s1, li, day("2025-03-10"), 1);
        facts.outcome(s2, li, day("2025-11-20"), 1);
        facts.outcome(s3, wang, day("2026-04-02"), 1);
        facts.certificate(wang, AUDITOR, day("2025-03-15"), day("2028-03-14"));
        facts.certificate(li, AUDITOR, day("2025-03-10"), day("2028-03-09"));
        var declarant = facts.certificate(li, DECLARANT, day("2025-11-20"), day("2027-11-19"));
        facts.revoke(declarant, day("2026-06-01"));
        facts.headcount(x, day("2025-12-31"), 120);
    }

    @Test
    void personTimesAddUpAndPersonsDoNot() {
        assertThat(year("2025-01-01", "2025-12-31").figures().get("T1")).isEqualTo(3L);
        assertThat(year("2026-01-01", "2026-12-31").figures().get("T1")).isEqualTo(1L);
        assertThat(year("2025-01-01", "2026-12-31").figures().get("T1")).isEqualTo(4L);

        assertThat(year("2025-01-01", "2025-12-31").figures().get("T2")).isEqualTo(2L);
        assertThat(year("2026-01-01", "2026-12-31").figures().get("T2")).isEqualTo(1L);
        assertThat(year("2025-01-01", "2026-12-31").figures().get("T2")).isEqualTo(2L);
    }

    @Test
    void issuedCertificatesCountByTheirDayOfIssue() {
        assertThat(year("2025-01-01", "2025-12-31").figures().get("T6"))
                .isEqualTo(Map.of("issued", 3L, "renewed", 0L, "reissued", 0L));
        assertThat(year("2026-01-01", "2026-12-31").figures().get("T6"))
                .isEqualTo(Map.of("issued", 0L, "renewed", 0L, "reissued", 0L));
        assertThat(year("2025-01-01", "2026-12-31").figures().get("T6"))
                .isEqualTo(Map.of("issued", 3L, "renewed", 0L, "reissued", 0L));
    }

    @Test
    void revocationTakesEffectOnItsDay() {
        assertThat(on("2026-05-31", "", null).figures().get("T7")).isEqualTo(3L);
        assertThat(on("2026-06-01", "", null).figures().get("T7")).isEqualTo(2L);
        assertThat(year("2026-01-01", "2026-12-31").figures().get("T17"))
                .isEqualTo(Map.of("revoked", 1L, "suspended", 0L));
    }

    @Test
    void transferMovesTheHeldNumberOnItsDay() {
        assertThat(enterprise(x, "2026-01-31").auditors()).isEqualTo(new Needs(3, 2));
        assertThat(enterprise(x, "2026-01-31").auditors().shortfall()).isEqualTo(1);
        assertThat(enterprise(x, "2026-02-01").auditors()).isEqualTo(new Needs(3, 1));
        assertThat(enterprise(x, "2026-02-01").auditors().shortfall()).isEqualTo(2);
        assertThat(enterprise(y, "2026-01-31").auditors()).isEqualTo(new Needs(null, 0));
        assertThat(enterprise(y, "2026-02-01").auditors()).isEqualTo(new Needs(null, 1));
        assertThat(enterprise(y, "2026-02-01").auditors().shortfall()).isNull();
    }

    @Test
    void notDeclaredIsOutsideTheComplianceRate() {
        assertThat(on("2026-02-01", "", null).figures().get("T12")).isEqualTo(compliance(0L, 1L, 0.0));
        assertThat(on("2026-02-01", "330481", null).figures().get("T12")).isEqualTo(compliance(0L, 0L, null));
        assertThat(on("2026-02-01", "", null).figures().get("T10"))
                .isEqualTo(Map.of("headcount", 120L, "undeclared", 1L));
    }

    @Test
    void declarantIsHeldUntilTheDayOfRevocation() {
        assertThat(enterprise(x, "2026-05-31").declarants()).isEqualTo(new Needs(1, 1));
        assertThat(enterprise(x, "2026-06-01").declarants()).isEqualTo(new Needs(1, 0));
        assertThat(on("2026-06-01", "330482", DECLARANT).figures().get("T11"))
                .isEqualTo(Map.of("required", 1L, "held", 0L, "shortfall", 1L));
    }

    @Test
    void trainingBelongsToTheRegionOfTheEmployerOnTheDayOfCompletion() {
        assertThat(region("330482").figures().get("T1")).isEqualTo(3L);
        assertThat(region("330481").figures().get("T1")).isEqualTo(1L);
        assertThat(region("3304").figures().get("T1")).isEqualTo(4L);
        assertThat(region("330481").figures().get("T2")).isEqualTo(1L);
    }

    @Test
    void cumulativePersonsCountUpToTheDayAndByTheRoleOfTheCourse() {
        assertThat(on("2025-03-09", "", null).figures().get("T3")).isEqualTo(0L);
        assertThat(on("2025-03-10", "", null).figures().get("T3")).isEqualTo(2L);
        assertThat(on("2026-12-31", "", null).figures().get("T3")).isEqualTo(2L);
        assertThat(on("2026-12-31", "", DECLARANT).figures().get("T3")).isEqualTo(1L);
        assertThat(on("2026-12-31", "", AUDITOR).figures().get("T3")).isEqualTo(2L);
    }

    @Test
    void twoCertificatesOfOnePersonAreOnePerson() {
        assertThat(on("2026-05-31", "", null).figures().get("T8")).isEqualTo(2L);
        assertThat(on("2026-05-31", "", null).figures().get("T9")).isEqualTo(2L);
        assertThat(on("2026-05-31", "", DECLARANT).figures().get("T9")).isEqualTo(1L);
        assertThat(on("2026-05-31", "330481", null).figures().get("T9")).isEqualTo(1L);
    }

    private static Map<String, @Nullable Number> compliance(long compliant, long declared, @Nullable Double rate) {
        var parts = new LinkedHashMap<String, @Nullable Number>();
        parts.put("compliant", compliant);
        parts.put("declared", declared);
        parts.put("rate", rate);
        return parts;
    }

    private TotalsSheet year(String from, String to) {
        return sheet(new TotalsQuery(day(from), day(to), day(to), null, "", null));
    }

    private TotalsSheet region(String region) {
        return sheet(new TotalsQuery(day("2025-01-01"), day("2026-12-31"), day("2026-12-31"), null, region, null));
    }

    private TotalsSheet on(String asOf, String region, @Nullable TrainingRole role) {
        return sheet(new TotalsQuery(day(asOf).withDayOfYear(1), day(asOf), day(asOf), null, region, role));
    }

    private TotalsSheet sheet(TotalsQuery query) {
        return office.call(() -> totals.sheet(query));
    }

    private StaffingRow enterprise(EnterpriseId id, String on) {
        return office.call(() -> staffing.rows(day(on), null, "").stream()
                .filter(row -> row.enterprise().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
