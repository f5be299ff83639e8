package org.nishang.certificate.rule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Announcing a rule of certification: bounds, the effect first, and taking it back. */
class CertificationRulesViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    private LocalDate from;

    @BeforeEach
    void rules() {
        from = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        as(As.FIRST);
    }

    @Test
    void proposesARuleAndAnotherApprovesAndWithdrawsIt() {
        propose(30);
        assertThat(successes()).contains(words("approval.proposed"));
        assertThat(text("rules")).doesNotContain(from.toString());

        as(As.SECOND);
        assertThat(text("proposal")).contains(words("certificate.rules.term.valid", 30));
        click("proposal-approve");
        assertThat(text("rules")).doesNotContain(from.toString());
        confirm();
        assertThat(text("rules")).contains(from.toString());

        click("rule-withdraw");
        assertThat(text("consequence"))
                .contains(from.plusMonths(36).minusDays(1).toString());
        confirm();
        assertThat(text("rules")).contains(from.toString());
        as(As.FIRST);
        click("proposal-approve");
        confirm();
        assertThat(text("rules")).doesNotContain(from.toString());
    }

    @Test
    void firstPageOfTheSecondPersonSaysWhatWaits() {
        propose(30);

        open("");
        assertThat(isThere("certification-rules-waiting")).isFalse();
        signIn(As.SECOND);
        open("");
        assertThat(text("certification-rules-waiting")).isEqualTo(words("certificate.rules.waiting", 1));
    }

    private void propose(int months) {
        type("rule-months", months);
        click("rule-announce");
        assertThat(text("consequence")).isNotEmpty();
        confirm();
    }

    private void as(As who) {
        signIn(who);
        open("certification-rules");
    }

    @Test
    void ruleThatIsAsTheOneInForceIsRefused() {
        click("rule-announce");
        confirm();

        assertThat(complaints()).containsExactly(words("certificate.rules.identical"));
    }

    @Test
    void dayOfARuleIsTakenOnce() {
        propose(30);
        int refused = complaints().size();

        propose(28);

        assertThat(refused).isZero();
        assertThat(complaints()).contains(words("approval.open-already"));
    }

    @Test
    void missingNumberIsSaidAndCannotBeAnnounced() {
        clear("rule-months");

        assertThat(complaints()).containsExactly(words("certificate.rules.incomplete"));
        assertThat(isEnabled("rule-announce")).isFalse();
    }

    @Test
    void numberOutOfBoundsIsSaidAndKept() {
        type("rule-months", 1000);

        assertThat(complaints()).hasSize(1);
        assertThat(value("rule-months")).isEqualTo("1000");
        assertThat(isEnabled("rule-announce")).isFalse();
    }

    @Test
    void continuingEducationThatAsksForNothingIsRefused() {
        type("rule-cpd", true);
        type("rule-hours", 0.0);
        type("rule-audits", 0);

        assertThat(complaints()).containsExactly(words("certificate.rules.nothing-asked"));
    }

    @Test
    void hoursAreAskedOnlyWhereContinuingEducationRenews() {
        type("rule-cpd", false);
        assertThat(isEnabled("rule-hours")).isFalse();

        type("rule-cpd", true);
        assertThat(isEnabled("rule-hours")).isTrue();
    }

    @Test
    void dayIsAskedFor() {
        clear("rule-from");

        assertThat(complaints()).containsExactly(words("certificate.rules.no-day"));
        assertThat(isEnabled("rule-announce")).isFalse();
    }

    @Test
    void anotherRoleBeginsFromItsOwnRule() {
        choose("rule-role", words("certificate.role.DECLARANT"));

        assertThat(value("rule-months")).isEqualTo("24");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void administratorOfOneRegionAnnouncesNone() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("certification-rules");
        type("rule-months", 30);

        click("rule-announce");
        confirm();

        assertThat(complaints()).contains(words("certificate.rules.whole-scope"));
    }
}
