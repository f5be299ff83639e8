package org.nishang.staffing.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.enterprise.StaffingForesight.RoleChange;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What was foreseen is what the figures say once it is done. */
@PortalTest
@Transactional
class CountedForesightTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private StaffingForesight foresight;

    @Autowired
    private StaffingFigures figures;

    @Autowired
    private EnterpriseProfile profile;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private record Employed(PersonId person, UUID employment) {}

    private final List<Employed> people = new ArrayList<>();
    private Facts facts;
    private LocalDate today;
    private EnterpriseId enterprise;

    @BeforeEach
    void peopleOfEveryKind() {
        facts = new Facts(jdbc);
        today = LocalDate.now(clock);
        enterprise = facts.enterprise("Foreseen", "330482", LONG_AGO);
        facts.headcount(enterprise, LONG_AGO, 320);
        employ();
        valid(employ(), TrainingRole.DECLARANT);
        valid(employ(), TrainingRole.AUDITOR);
        var both = employ();
        valid(both, TrainingRole.DECLARANT);
        valid(both, TrainingRole.AUDITOR);
        valid(both, TrainingRole.AUDITOR);
        facts.revoke(valid(employ(), TrainingRole.DECLARANT), today.minusDays(2));
        facts.suspend(valid(employ(), TrainingRole.AUDITOR), today.minusDays(2), null);
        facts.certificate(employ(), TrainingRole.AUDITOR, LONG_AGO, today.minusDays(1));
    }

    private PersonId employ() {
        var person = facts.person("Xqz" + people.size());
        people.add(new Employed(person, facts.employ(person, enterprise, LONG_AGO, null)));
        return person;
    }

    private UUID valid(PersonId person, TrainingRole role) {
        return facts.certificate(person, role, LONG_AGO, today.plusYears(1));
    }

    @Test
    void whoLeavesIsNoLongerHeld() {
        for (var one : people) {
            var foreseen =
                    As.administrator(Scope.ALL).call(() -> foresight.withoutPerson(enterprise, one.person(), today));

            facts.leave(one.employment(), today);

            assertThat(foreseen).hasSize(2).allSatisfy(this::isSoNow);
        }
    }

    @Test
    void anotherHeadcountNeedsOthers() {
        int days = 4;
        for (int headcount : new int[] {20, 299, 1_000, 12_000}) {
            var foreseen =
                    As.administrator(Scope.ALL).call(() -> foresight.withHeadcount(enterprise, today, headcount));

            facts.headcount(enterprise, today.minusDays(days--), headcount);

            assertThat(foreseen).hasSize(2).allSatisfy(this::isSoNow);
        }
    }

    @Test
    void anotherGradeNeedsOthers() {
        jdbc.sql("""
                insert into staffing_rule_adjustment (rule_set_id, role, scheme, grade, adjustment)
                values ('0190a000-0000-7000-8000-000000000001', 'A', 'CREDIT-2026', 'DISCREDITED', 3)""").update();
        var before =
                figures.row(Scope.ALL, enterprise, today, null).orElseThrow().missing(TrainingRole.AUDITOR);

        var foreseen = As.administrator(Scope.ALL)
                .call(() -> foresight.withGrade(enterprise, today, "CREDIT-2026", "DISCREDITED"));
        As.administrator(Scope.ALL).run(() -> profile.grade(enterprise, "CREDIT-2026", "DISCREDITED", today, "海关"));

        assertThat(foreseen).hasSize(2).allSatisfy(this::isSoNow);
        assertThat(foreseen)
                .filteredOn(change -> change.role() == TrainingRole.AUDITOR)
                .extracting(RoleChange::shortAfter)
                .containsExactly(before + 3);
    }

    @Test
    void nothingIsForeseenOutsideTheOwnScope() {
        var stranger = As.contact(Scope.ofEnterprise(facts.enterprise("Other", "330482", LONG_AGO)));

        assertThat(stranger.call(() ->
                        foresight.withoutPerson(enterprise, people.getFirst().person(), today)))
                .isEmpty();
    }

    private void isSoNow(RoleChange change) {
        var row = figures.row(Scope.ALL, enterprise, today, null).orElseThrow();
        assertThat(row.of(change.role()).held()).as("held " + change).isEqualTo(change.heldAfter());
        assertThat(row.missing(change.role())).as("short " + change).isEqualTo(change.shortAfter());
    }
}
