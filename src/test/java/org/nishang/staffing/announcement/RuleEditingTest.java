package org.nishang.staffing.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RuleEditingTest {

    private static final As AUTHORITY = As.FIRST;

    @Autowired
    private RuleEditing editing;

    @Autowired
    private StaffingFigures figures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void changesNothingBeforeItsDayAndEverythingFromIt() {
        var today = LocalDate.now(clock);
        var from = today.plusDays(10);
        var before = figures.rows(Scope.ALL, "", today, null);

        announce(ninetyEach(from));

        assertThat(figures.rows(Scope.ALL, "", today, null)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(figures.rows(Scope.ALL, "", from.minusDays(1), null)).noneMatch(this::needsNinety);
        assertThat(figures.rows(Scope.ALL, "", from, null))
                .filteredOn(StaffingRow::isDeclared)
                .isNotEmpty()
                .allMatch(this::needsNinety);
    }

    @Test
    void previewsWhatPublishingThenDoes() {
        var from = LocalDate.now(clock).plusDays(10);
        var draft = ninetyEach(from);

        var preview = AUTHORITY.call(() -> editing.preview(draft));
        announce(draft);

        var after = figures.rows(Scope.ALL, "", from, null);
        assertThat(preview.declared())
                .isEqualTo((int) after.stream().filter(StaffingRow::isDeclared).count());
        for (TrainingRole role : TrainingRole.values()) {
            assertThat(preview.shortfall().get(role).after())
                    .isEqualTo(after.stream().mapToInt(row -> row.missing(role)).sum());
        }
        assertThat(preview.compliant().after()).isEqualTo((int) after.stream()
                .filter(row -> row.isDeclared() && !row.isShort(null))
                .count());
        assertThat(preview.newlyShort()).isNotEmpty();
    }

    @Test
    void changesNothingUntilAnotherPersonHasApproved() {
        var from = LocalDate.now(clock).plusDays(10);

        var proposal = AUTHORITY.call(() -> editing.propose(ninetyEach(from)));

        assertThat(figures.rows(Scope.ALL, "", from, null)).noneMatch(this::needsNinety);
        assertThat(AUTHORITY.call(editing::waiting)).isZero();
        assertThat(As.SECOND.call(editing::waiting)).isEqualTo(1);
        refuses("approval.own", () -> AUTHORITY.call(() -> editing.approve(proposal)));
        As.SECOND.call(() -> editing.approve(proposal));
        assertThat(figures.rows(Scope.ALL, "", from, null)).anyMatch(this::needsNinety);
        assertThat(As.SECOND.call(editing::waiting)).isZero();
    }

    @Test
    void showsWhoeverApprovesWhatWasProposedAndWhatItDoes() {
        var discredited = new GradeOn("CREDIT-2026", "DISCREDITED");
        var plain = ninetyEach(LocalDate.now(clock).plusDays(10));
        var draft = new RuleDraft(
                plain.name(), plain.validFrom(), plain.rows(), Map.of(TrainingRole.AUDITOR, Map.of(discredited, 1)));
        var preview = AUTHORITY.call(() -> editing.preview(draft));

        AUTHORITY.call(() -> editing.propose(draft));

        var shown = As.SECOND.call(editing::proposals).getFirst();
        assertThat(shown.rules()).isEqualTo(draft);
        assertThat(shown.about().by()).isEqualTo(AUTHORITY.name());
        assertThat(shown.about().own()).isFalse();
        assertThat(shown.effect()).usingRecursiveComparison().isEqualTo(preview);
    }

    @Test
    void isWithdrawnByTwoPeopleAndOnlyBeforeItsDay() {
        var id = announce(ninetyEach(LocalDate.now(clock).plusDays(3)));

        var withdrawal = As.SECOND.call(() -> editing.proposeWithdrawal(id));
        assertThat(AUTHORITY.call(editing::sets)).extracting(RuleSet::id).contains(id);
        refuses("approval.own", () -> As.SECOND.call(() -> editing.approve(withdrawal)));
        AUTHORITY.call(() -> editing.approve(withdrawal));

        assertThat(AUTHORITY.call(editing::sets)).extracting(RuleSet::id).doesNotContain(id);
        var inForce = AUTHORITY.call(editing::inForce).id();
        refuses("staffing.rules.in-force", () -> AUTHORITY.call(() -> editing.proposeWithdrawal(inForce)));
    }

    @Test
    void isRefusedWhenItsDayHasComeBeforeTheYes() {
        var from = LocalDate.now(clock).plusDays(3);
        var late = AUTHORITY.call(() -> editing.propose(ninetyEach(from)));
        var gone = announce(ninetyEach(from.plusDays(1)));
        var withdrawal = AUTHORITY.call(() -> editing.proposeWithdrawal(gone));

        clock.move(Duration.ofDays(4));

        refuses("staffing.rules.too-early", () -> As.SECOND.call(() -> editing.approve(late)));
        refuses("staffing.rules.in-force", () -> As.SECOND.call(() -> editing.approve(withdrawal)));
    }

    @Test
    void takenBackProposalWaitsAgainIfItsOwnerThinksAgain() {
        var proposal = AUTHORITY.call(
                () -> editing.propose(ninetyEach(LocalDate.now(clock).plusDays(3))));

        AUTHORITY.run(() -> editing.decline(proposal));
        refuses("approval.decided", () -> As.SECOND.call(() -> editing.approve(proposal)));
        AUTHORITY.run(() -> editing.reopen(proposal));
        As.SECOND.call(() -> editing.approve(proposal));

        assertThat(AUTHORITY.call(editing::sets)).extracting(RuleSet::name).contains("九十人");
    }

    @Test
    void refusesTodayATakenDayAndWhoDoesNotSeeEverything() {
        var today = LocalDate.now(clock);
        refuses("staffing.rules.too-early", () -> AUTHORITY.call(() -> editing.propose(ninetyEach(today))));

        AUTHORITY.call(() -> editing.propose(ninetyEach(today.plusDays(5))));
        refuses("approval.open-already", () -> As.SECOND.call(() -> editing.propose(ninetyEach(today.plusDays(5)))));
        announce(ninetyEach(today.plusDays(6)));
        refuses("staffing.rules.day-taken", () -> AUTHORITY.call(() -> editing.propose(ninetyEach(today.plusDays(6)))));
        refuses(
                "staffing.rules.whole-scope",
                () -> As.administrator(Scope.ofRegion("330482"))
                        .call(() -> editing.propose(ninetyEach(today.plusDays(7)))));
        assertThatThrownBy(() -> As.contact(Scope.ALL).call(() -> editing.propose(ninetyEach(today.plusDays(7)))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesWhatIsAsTheRulesInForceAndWhatHasNoName() {
        var inForce = AUTHORITY.call(editing::inForce);
        var from = LocalDate.now(clock).plusDays(3);

        refuses(
                "staffing.rules.identical",
                () -> AUTHORITY.call(
                        () -> editing.propose(new RuleDraft("同样", from, inForce.rows(), inForce.adjustments()))));
        refuses("staffing.rules.name-form", () -> new RuleDraft(" - ", from, inForce.rows(), Map.of()));
    }

    private UUID announce(RuleDraft draft) {
        var proposal = AUTHORITY.call(() -> editing.propose(draft));
        return As.SECOND.call(() -> editing.approve(proposal));
    }

    @Test
    void gradeAddsAndTakesAwayFromItsDayOn() {
        var from = LocalDate.now(clock).plusDays(10);
        var discredited = new GradeOn("CREDIT-2026", "DISCREDITED");
        var advanced = new GradeOn("CREDIT-2026", "ADVANCED");
        var enterprises = figures.rows(Scope.ALL, "", from, null).stream()
                .filter(row -> row.isDeclared() && row.headcount() > 0)
                .map(StaffingRow::enterprise)
                .limit(2)
                .toList();
        grade(enterprises.get(0), discredited);
        grade(enterprises.get(1), advanced);
        var plain = ninetyEach(from);
        var draft = new RuleDraft(
                plain.name(), from, plain.rows(), Map.of(TrainingRole.AUDITOR, Map.of(discredited, 1, advanced, -90)));

        var preview = AUTHORITY.call(() -> editing.preview(draft));
        announce(draft);

        var after = figures.rows(Scope.ALL, "", from, null);
        assertThat(after)
                .filteredOn(row -> enterprises.contains(row.enterprise()))
                .extracting(StaffingRow::grade, row -> row.auditors().required())
                .containsExactlyInAnyOrder(tuple(discredited, 91), tuple(advanced, 0));
        assertThat(preview.shortfall().get(TrainingRole.AUDITOR).after())
                .isEqualTo(after.stream()
                        .mapToInt(row -> row.missing(TrainingRole.AUDITOR))
                        .sum());
        assertThat(figures.rows(Scope.ALL, "", from.minusDays(1), null))
                .filteredOn(row -> enterprises.contains(row.enterprise()))
                .noneMatch(row -> Integer.valueOf(91).equals(row.auditors().required()));
    }

    private void grade(EnterpriseId enterprise, GradeOn grade) {
        jdbc.sql("delete from enterprise_grade where enterprise_id = ?")
                .param(enterprise.value())
                .update();
        jdbc.sql(
                        "insert into enterprise_grade (enterprise_id, scheme, grade, from_date, to_date, authority, recorded_by) values (?, ?, ?, '2026-04-01', null, 'x', 'x')")
                .params(enterprise.value(), grade.scheme(), grade.grade())
                .update();
    }

    @Test
    void refusesGradesThatAreNotAndAdjustmentsBeyondReason() {
        var from = LocalDate.now(clock).plusDays(10);
        var rows = ninetyEach(from).rows();
        var unknown = new GradeOn("CREDIT-2026", "BEST");

        assertThatThrownBy(() -> AUTHORITY.call(() -> editing.propose(
                        new RuleDraft("x", from, rows, Map.of(TrainingRole.AUDITOR, Map.of(unknown, 1))))))
                .hasMessageContaining("staffing.grade.form");
        assertThatThrownBy(() -> new RuleDraft("x", from, rows, Map.of(TrainingRole.AUDITOR, Map.of(unknown, 100))))
                .hasMessageContaining("staffing.rules.adjustment");
    }

    private boolean needsNinety(StaffingRow row) {
        return Integer.valueOf(90).equals(row.declarants().required());
    }

    private static RuleDraft ninetyEach(LocalDate from) {
        var rows = List.of(new RuleRow(0, null, 90, 0, 0, null, null));
        return new RuleDraft("九十人", from, Map.of(TrainingRole.DECLARANT, rows, TrainingRole.AUDITOR, rows), Map.of());
    }
}
