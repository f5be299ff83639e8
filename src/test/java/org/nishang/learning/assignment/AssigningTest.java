package org.nishang.learning.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.assignment.RuleDraft.GradeWanted;
import org.nishang.learning.nomination.MyNominations;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rules of the authority hit people, once for each need, and are revoked. */
@PortalTest
@Transactional
class AssigningTest {

    @Autowired
    private Assigning assigning;

    @Autowired
    private AssignmentRuns runs;

    @Autowired
    private MyNominations mine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final As authority = As.administrator(Scope.ALL);
    private LocalDate today;
    private Facts facts;
    private EnterpriseId mill;

    /** In a district of its own, so that the demo's people are not hit. */
    @BeforeEach
    void aDistrict() {
        today = LocalDate.now(clock);
        facts = new Facts(jdbc);
        mill = facts.enterprise("规则制衣", "330499", LocalDate.of(2018, 1, 1));
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    private PersonId worker(String posts) {
        var person = facts.person("规则工人");
        facts.employ(person, mill, posts, today.minusYears(1), null);
        return person;
    }

    private RuleDraft rule(Ground ground, int within) {
        return new RuleDraft("P-D", ground, within, "330499", null, today, null);
    }

    private List<PersonId> hit(RuleDraft rule) {
        return authority.call(() -> assigning.preview(rule)).people().stream()
                .map(Hit::person)
                .toList();
    }

    private RuleId publish(RuleDraft rule) {
        return authority.call(() -> assigning.publish(rule));
    }

    private int nominations(PersonId person) {
        return jdbc.sql("select count(*) from nomination where person_id = ? and origin = 'RULE'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void thePostHitsWhoLacksTheCertificate() {
        var lacks = worker("DECLARANT");
        worker("OTHER");
        var holds = worker("DECLARANT");
        facts.certificate(holds, TrainingRole.DECLARANT, today.minusMonths(1), today.plusYears(1));

        assertThat(hit(rule(Ground.POST, 0))).containsExactly(lacks);
        assertThat(authority.call(() -> assigning.preview(rule(Ground.POST, 0))).enterprises())
                .isEqualTo(1);
    }

    @Test
    void aShortEnterpriseIsHitAsOftenAsPeopleAreMissing() {
        facts.headcount(mill, today.minusMonths(1), 120);
        var staff = List.of(worker("DECLARANT"), worker("DECLARANT"), worker("DECLARANT"));

        assertThat(hit(rule(Ground.SHORT, 180))).hasSize(1).isSubsetOf(staff);
    }

    @Test
    void anEndingCertificateHitsWithinTheDays() {
        var soon = worker("DECLARANT");
        facts.certificate(soon, TrainingRole.DECLARANT, today.minusYears(2), today.plusDays(30));
        var later = worker("DECLARANT");
        facts.certificate(later, TrainingRole.DECLARANT, today.minusYears(2), today.plusDays(31));

        assertThat(hit(rule(Ground.ENDING, 30))).containsExactly(soon);
        assertThat(hit(rule(Ground.ENDING, 31))).containsExactlyInAnyOrder(soon, later);
    }

    @Test
    void aGradeNarrowsIt() {
        worker("DECLARANT");
        var graded =
                new RuleDraft("P-D", Ground.POST, 0, "330499", new GradeWanted("CREDIT-2026", "REGULAR"), today, null);
        assertThat(hit(graded)).isEmpty();

        jdbc.sql("""
                insert into enterprise_grade (enterprise_id, scheme, grade, from_date, authority, recorded_by)
                values (?, 'CREDIT-2026', 'REGULAR', ?, 'x', 'x')""").params(mill.value(), today.minusDays(9)).update();
        assertThat(hit(graded)).hasSize(1);
    }

    @Test
    void nominatesEachPersonOnceForARuleAndNeed() {
        var person = worker("DECLARANT");
        publish(rule(Ground.POST, 0));

        runs.run();
        runs.run();
        assertThat(nominations(person)).isEqualTo(1);

        var id = As.learner(person).call(() -> mine.open()).getFirst().id();
        As.learner(person).run(() -> mine.decline(id, "产假"));
        runs.run();
        assertThat(nominations(person)).isEqualTo(1);
        assertThat(authority.call(() -> assigning.rules()).getFirst().nominated())
                .isEqualTo(1);
    }

    @Test
    void holdsOnItsDaysAndUntilItIsRevoked() {
        var person = worker("DECLARANT");
        publish(new RuleDraft("P-D", Ground.POST, 0, "330499", null, today.plusDays(2), today.plusDays(3)));
        runs.run();
        assertThat(nominations(person)).isZero();
        clock.move(java.time.Duration.ofDays(4));
        runs.run();
        assertThat(nominations(person)).isZero();

        var late = new RuleDraft("P-D", Ground.POST, 0, "330499", null, today.plusDays(4), null);
        var other = publish(late);
        authority.run(() -> assigning.revoke(other));
        runs.run();
        assertThat(nominations(person)).isZero();
        refuses("learning.assignment.revoked", () -> authority.run(() -> assigning.revoke(other)));

        publish(late);
        runs.run();
        assertThat(nominations(person)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoRule() {
        refuses("learning.assignment.days", () -> publish(rule(Ground.SHORT, 181)));
        refuses("learning.assignment.days", () -> publish(rule(Ground.ENDING, 0)));
        refuses(
                "learning.assignment.past",
                () -> publish(new RuleDraft("P-D", Ground.POST, 0, "", null, today.minusDays(1), null)));
        refuses(
                "learning.assignment.ends-before",
                () -> publish(new RuleDraft("P-D", Ground.POST, 0, "", null, today, today.minusDays(1))));
    }

    @Test
    void anOfficeSetsRulesForItsDistrictOnly() {
        var office = As.administrator(Scope.ofRegion("330499"));
        refuses(
                "learning.assignment.region",
                () -> office.run(
                        () -> assigning.publish(new RuleDraft("P-D", Ground.POST, 0, "3304", null, today, null))));
        office.run(() -> assigning.publish(rule(Ground.POST, 0)));

        assertThat(As.administrator(Scope.ofRegion("330481")).call(() -> assigning.rules()))
                .isEmpty();
    }
}
