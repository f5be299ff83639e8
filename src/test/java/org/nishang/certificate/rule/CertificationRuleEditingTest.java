package org.nishang.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificationRuleEditingTest {

    private static final As EVERYWHERE = As.FIRST;
    private static final LocalDate FROM = LocalDate.of(2085, 3, 1);

    @Autowired
    private CertificationRuleEditing editing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private Clock clock;

    @Test
    void decidesFromItsFirstDayAndNotBefore() {
        var draft = draft(FROM, 12, 60, 0);
        announce(draft);

        assertThat(EVERYWHERE.call(editing::all)).contains(draft);
        assertThat(given.complete(given.person("前"), TrainingRole.AUDITOR, "2085-02-28")
                        .lastDay())
                .isEqualTo("2088-02-27");
        assertThat(given.complete(given.person("后"), TrainingRole.AUDITOR, "2085-03-01")
                        .lastDay())
                .isEqualTo("2086-02-28");
    }

    @Test
    void leavesIssuedCertificatesAndTheRuleOfTodayAsTheyAre() {
        var before = EVERYWHERE.call(() -> editing.inForce(TrainingRole.AUDITOR));
        var issued = given.complete(given.person("李小明"), TrainingRole.AUDITOR, "2084-06-01");

        announce(draft(FROM, 12, 60, 0));

        assertThat(EVERYWHERE.call(() -> editing.inForce(TrainingRole.AUDITOR))).isEqualTo(before);
        assertThat(jdbc.sql("select last_day from certificate where certificate_id = ?")
                        .param(issued.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(issued.lastDay());
    }

    @Test
    void saysBeforehandWhoCanRenewOnItsFirstDayAndWhoNoLonger() {
        String inBoth = ending("甲", FROM.plusDays(20));
        String onlyByOld = ending("乙", FROM.plusDays(80));
        String onlyByNew = ending("丙", FROM.minusDays(10));

        var effect = EVERYWHERE.call(() -> editing.preview(draft(FROM, 12, 30, 15)));

        assertThat(effect.rows())
                .extracting(RuleEffect.Row::number, RuleEffect.Row::canAfter)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(onlyByOld, false),
                        org.assertj.core.groups.Tuple.tuple(onlyByNew, true))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple(inBoth, true));
        assertThat(effect.inWindow()).isEqualTo(new RuleEffect.Change<>(2, 1));
        assertThat(effect.late()).isEqualTo(new RuleEffect.Change<>(0, 1));
        assertThat(effect.issued().after()).isEqualTo("2086-02-28");
        assertThat(EVERYWHERE.call(editing::all)).noneMatch(rule -> rule.from().equals(FROM));
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        refuses(draft(FROM, 5, 60, 0), "certificate.rules.months");
        refuses(draft(FROM, 121, 60, 0), "certificate.rules.months");
        refuses(draft(FROM, 12, 29, 0), "certificate.rules.window");
        refuses(draft(FROM, 12, 91, 0), "certificate.rules.window");
        refuses(draft(FROM, 12, 60, 91), "certificate.rules.late");
        refuses(draft(LocalDate.now(clock), 12, 60, 0), "certificate.rules.too-early");
        refuses(
                new CertificationRule(
                        TrainingRole.AUDITOR,
                        FROM,
                        new Validity(36, 90),
                        0,
                        0,
                        true,
                        true,
                        Optional.of(new CpdDemand(new BigDecimal("8.25"), 1, true))),
                "certificate.rules.hours");
    }

    @Test
    void refusesASecondRuleOfADayAndOneOfARegion() {
        announce(draft(FROM, 12, 60, 0));

        refuses(draft(FROM, 24, 60, 0), "certificate.rules.day-taken");
        Refusals.refuses(
                "certificate.rules.whole-scope",
                () -> As.administrator(Scope.ofRegion("330482"))
                        .call(() -> editing.propose(draft(FROM.plusDays(1), 12, 60, 0))));
        assertThatThrownBy(() -> As.contact(Scope.ALL).call(editing::all)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isWithdrawnByTwoPeopleUntilItHoldsAndNotAfter() {
        announce(draft(FROM, 12, 60, 0));

        var withdrawal = As.SECOND.call(() -> editing.proposeWithdrawal(TrainingRole.AUDITOR, FROM));
        assertThat(EVERYWHERE.call(editing::all)).anyMatch(rule -> rule.from().equals(FROM));
        Refusals.refuses("approval.own", () -> As.SECOND.run(() -> editing.approve(withdrawal)));
        EVERYWHERE.run(() -> editing.approve(withdrawal));

        assertThat(EVERYWHERE.call(editing::all)).noneMatch(rule -> rule.from().equals(FROM));
        Refusals.refuses(
                "certificate.rules.in-force",
                () -> EVERYWHERE.call(() -> editing.proposeWithdrawal(TrainingRole.AUDITOR, LocalDate.of(2008, 1, 1))));
    }

    @Test
    void changesNothingUntilAnotherPersonHasApproved() {
        var draft = draft(FROM, 12, 60, 15);
        var effect = EVERYWHERE.call(() -> editing.preview(draft));

        var proposal = EVERYWHERE.call(() -> editing.propose(draft));

        assertThat(EVERYWHERE.call(editing::all)).doesNotContain(draft);
        Refusals.refuses("approval.own", () -> EVERYWHERE.run(() -> editing.approve(proposal)));
        var shown = As.SECOND.call(editing::proposals).getFirst();
        assertThat(shown.rule()).isEqualTo(draft);
        assertThat(shown.effect()).isEqualTo(effect);
        assertThat(As.SECOND.call(editing::waiting)).isEqualTo(1);
        As.SECOND.run(() -> editing.approve(proposal));
        assertThat(EVERYWHERE.call(editing::all)).contains(draft);
    }

    @Test
    void saysBeforehandWhatComesBackWhenARuleIsWithdrawn() {
        announce(draft(FROM, 12, 30, 0));

        var effect = EVERYWHERE.call(() -> editing.previewWithout(TrainingRole.AUDITOR, FROM));

        assertThat(effect.issued())
                .isEqualTo(new RuleEffect.Change<>(LocalDate.of(2086, 2, 28), LocalDate.of(2088, 2, 29)));
    }

    @Test
    void refusesWhatIsAsTheRuleInForce() {
        var present = EVERYWHERE.call(() -> editing.inForce(TrainingRole.AUDITOR));

        refuses(
                new CertificationRule(
                        present.role(),
                        FROM,
                        present.validity(),
                        present.lateDays(),
                        present.barMonths(),
                        present.byRefresher(),
                        present.byExam(),
                        present.cpd()),
                "certificate.rules.identical");
    }

    private String ending(String name, LocalDate lastDay) {
        String issued = lastDay.minusMonths(36).plusDays(1).toString();
        var certificate = given.complete(given.person(name), TrainingRole.AUDITOR, issued);
        given.change(certificate.id(), "last_day", lastDay.toString());
        return certificate.number();
    }

    private void refuses(CertificationRule draft, String key) {
        Refusals.refuses(key, () -> EVERYWHERE.call(() -> editing.propose(draft)));
    }

    private void announce(CertificationRule draft) {
        var proposal = EVERYWHERE.call(() -> editing.propose(draft));
        As.SECOND.run(() -> editing.approve(proposal));
    }

    private static CertificationRule draft(LocalDate from, int months, int window, int late) {
        return new CertificationRule(
                TrainingRole.AUDITOR,
                from,
                new Validity(months, window),
                late,
                0,
                true,
                true,
                Optional.of(new CpdDemand(BigDecimal.valueOf(8), 1, true)));
    }
}
