package org.nishang.cpd.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Continuing education: recorded by the learner, decided by somebody else, nothing typed is lost. */
class CpdViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    private EnterpriseId own;
    private PersonId me;

    @BeforeEach
    void learner() {
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        me = facts.person("Xqann");
        facts.employ(me, own, LocalDate.of(2024, 1, 1), null);
        signIn(As.learner(me));
        open("cpd");
    }

    private void fill() {
        type("cpd-title", "标准宣贯会");
        type("cpd-hours", 6.5);
        type("cpd-evidence", "签到表");
    }

    @Test
    void nothingYetSaysWhatThisIsFor() {
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(page()).contains(words("cpd.none.advice"));
    }

    @Test
    void beginsWithTheRoleOfTheOwnPost() {
        assertThat(value("cpd-role")).isEqualTo(TrainingRole.DECLARANT);

        var auditor = facts.person("Xqbob");
        facts.employ(auditor, own, "AUDITOR", LocalDate.of(2024, 1, 1), null);
        signIn(As.learner(auditor));
        open("cpd");
        assertThat(value("cpd-role")).isEqualTo(TrainingRole.AUDITOR);
    }

    @Test
    void recordsAndEmptiesTheForm() {
        fill();
        click("cpd-submit");

        assertThat(successes()).containsExactly(words("cpd.recorded"));
        assertThat(text("cpd-record")).contains("标准宣贯会").contains("6.5");
        assertThat(value("cpd-title")).isEqualTo("");
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
    }

    @Test
    void whatWasRecordedIsTakenBackByTheButtonOfTheNotice() {
        fill();
        click("cpd-submit");

        click("notice-undo");

        assertThat(successes()).containsExactly(words("ui.undone"));
        assertThat(text("cpd-record")).contains(words("cpd.state.WITHDRAWN"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void saysWhatIsMissingOneAfterTheOtherAndKeepsTheRest() {
        type("cpd-title", "标准宣贯会");
        click("cpd-submit");
        assertThat(complaints()).containsExactly(missing("cpd-hours"));

        type("cpd-hours", 6.5);
        click("cpd-submit");
        assertThat(complaints()).containsExactly(words("cpd.no-evidence"));
        assertThat(value("cpd-title")).isEqualTo("标准宣贯会");

        clear("cpd-day");
        click("cpd-submit");
        assertThat(complaints()).containsExactly(missing("cpd-day"));
        assertThat(value("cpd-hours")).isEqualTo("6.5");
    }

    @Test
    void refusesADayAhead() {
        fill();
        type("cpd-day", LocalDate.now(clock).plusDays(2));

        click("cpd-submit");

        assertThat(complaints()).hasSize(1);
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(value("cpd-title")).isEqualTo("标准宣贯会");
    }

    @Test
    void auditAsksForTheAuditedEnterpriseInsteadOfHours() {
        choose("cpd-kind", words("cpd.kind.AUDIT"));

        assertThat(isThere("cpd-hours")).isFalse();
        assertThat(isThere("cpd-audited")).isTrue();
        type("cpd-title", "内审");
        type("cpd-evidence", "报告");
        click("cpd-submit");
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void withdrawsWhatWasNotDecidedYet() {
        fill();
        click("cpd-submit");

        click("cpd-withdraw");

        assertThat(isThere("cpd-withdraw")).isFalse();
        assertThat(text("cpd-record")).contains(words("cpd.state.WITHDRAWN"));
    }

    @Test
    void reviewerAcceptsAndTheLearnerSeesIt() {
        fill();
        click("cpd-submit");
        signIn(As.administrator(Scope.ALL));
        open("cpd-review?q=Xqann");
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));

        click("cpd-accept");
        confirm();

        assertThat(successes()).contains(words("cpd.accepted", "标准宣贯会"));
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(page()).contains(words("cpd.review.none.advice"));
        signIn(As.learner(me));
        open("cpd");
        assertThat(text("cpd-record")).contains(words("cpd.state.ACCEPTED"));
    }

    @Test
    void reviewerDeclinesForAReasonOnly() {
        fill();
        click("cpd-submit");
        signIn(As.administrator(Scope.ALL));
        open("cpd-review?q=Xqann");

        click("cpd-decline");
        assertThat(complaints()).containsExactly(missing("cpd-reason"));
        assertThat(isThere("cpd-accept")).isTrue();
        type("cpd-reason", "证明不清");
        click("cpd-decline");

        open("cpd-review?q=Xqann&state=DECLINED");
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
        assertThat(page()).contains("证明不清");
    }

    @Test
    void reviewerOfAnotherRegionSeesNothingOfIt() {
        fill();
        click("cpd-submit");
        signIn(As.administrator(Scope.ofRegion("330481")));
        open("cpd-review?q=Xqann&state=ALL");

        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(page()).doesNotContain("标准宣贯会");
    }

    @Test
    void contactRecordsForTheOwnStaffAndForNobodyElse() {
        var stranger = facts.person("Xqstranger");
        facts.employ(
                stranger,
                facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1)),
                LocalDate.of(2024, 1, 1),
                null);
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("people/" + me);
        click("person-cpd");
        fill();
        click("cpd-submit");
        assertThat(text("cpd-record")).contains("标准宣贯会");

        open(address().replace(me.toString(), stranger.toString()));
        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("Xqstranger");
    }

    @Test
    void speaksEnglish() {
        signIn(As.learner(me), Locale.ENGLISH);
        open("cpd");
        click("cpd-submit");

        assertThat(complaints()).hasSize(2).allMatch(words -> words.matches("[ -~’“”]+"));
    }
}
