package org.nishang.enterprise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.RecordedThen;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One enterprise: its headcounts, and what the administrator changes about it. */
class EnterpriseViewTest extends ViewTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId own;
    private EnterpriseId other;

    @BeforeEach
    void twoEnterprises() {
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        other = facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("enterprises/" + own);
    }

    @Test
    void saysThatNothingWasDeclaredYetAndShowsNoZero() {
        assertThat(page()).contains(words("enterprise.headcount.undeclared-advice"));
        assertThat(isThere("headcount")).isFalse();
    }

    @Test
    void declaresAndThenCorrectsKeepingBothInTheHistory() {
        // Both in one transaction of a test would have one instant; what a screen does is one each.
        RecordedThen.at(jdbc, clock.instant().minusSeconds(60), () -> {
            type("headcount-number", 120);
            click("declare-headcount");
        });
        assertThat(text("headcount")).isEqualTo("120");
        type("headcount-number", 1125);
        click("declare-headcount");
        assertThat(text("consequence")).contains("1,125", "120");
        confirm();

        assertThat(text("headcount")).isEqualTo("1,125");
        assertThat(page()).contains(words("enterprise.headcount.corrected")).contains("120");
        assertThat(successes())
                .contains(
                        words("enterprise.headcount.done", LocalDate.now(clock).toString(), "1,125"));
    }

    @Test
    void aNumberIsUndoneAndStandsInTheLog() {
        type("headcount-number", 120);
        click("declare-headcount");

        click("notice-undo");

        assertThat(successes()).containsExactly(words("ui.undone"));
        assertThat(isThere("headcount")).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where event = 'enterprise.headcount-taken-back' and subject = ?")
                        .param(own.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameNumberAgainOffersNothingToUndo() {
        type("headcount-number", 120);
        click("declare-headcount");
        type("headcount-number", 120);
        click("declare-headcount");

        assertThat(isThere("notice-undo")).isFalse();
    }

    @Test
    void zeroIsAHeadcount() {
        type("headcount-number", 0);
        click("declare-headcount");

        assertThat(text("headcount")).isEqualTo("0");
    }

    @Test
    void marksTheMissingNumberAtItsFieldAndDeclaresNothing() {
        click("declare-headcount");

        assertThat(complaints()).hasSize(1);
        assertThat(isThere("headcount")).isFalse();
        assertThat(successes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "99999999999", "十二", "1,20"})
    void saysUnderTheFieldWhatIsNoWholeNumberAndDeclaresNothing(String typed) {
        type("headcount-number", typed);
        click("declare-headcount");

        assertThat(complaints()).contains(words("ui.number.not-whole", typed));
        assertThat(isThere("headcount")).isFalse();
        assertThat(value("headcount-number")).isEqualTo(typed);
    }

    @Test
    void readsANumberAsAFileDoes() {
        type("headcount-number", "１,２００");
        click("declare-headcount");

        assertThat(text("headcount")).isEqualTo("1,200");
    }

    @Test
    void refusesANumberBelowZero() {
        type("headcount-number", -1);
        click("declare-headcount");

        assertThat(complaints()).contains(words("enterprise.headcount.negative", -1));
        assertThat(isThere("headcount")).isFalse();
        assertThat(value("headcount-number")).isEqualTo("-1");
    }

    @Test
    void refusesADayTooFarAhead() {
        var day = LocalDate.now(clock).plusYears(20);
        type("headcount-as-of", day);
        type("headcount-number", 12);
        click("declare-headcount");

        assertThat(complaints()).contains(words("enterprise.too-far-ahead", day));
        assertThat(value("headcount-number")).isEqualTo("12");
    }

    @Test
    void contactRenamesAndClosesNothing() {
        assertThat(isThere("rename")).isFalse();
        assertThat(isThere("deregister")).isFalse();
    }

    @Test
    void foreignEnterpriseByAddressLooksLikeAnUnknownOne() {
        open("enterprises/" + other);
        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("Xqz Other");
        open("enterprises/" + EnterpriseId.next());
        assertThat(page()).contains(words("common.unknown-id"));
    }

    @Test
    void addressThatIsNoIdIsUnknownToo() {
        open("enterprises/not-an-id");

        assertThat(page()).contains(words("ui.refused"));
    }

    @Test
    void administratorClosesAEnterpriseWithItsReason() {
        signIn(As.administrator(Scope.ALL));
        open("enterprises/" + own);

        click("deregister");
        assertThat(complaints()).contains(missing("deregister-reason"));
        type("deregister-reason", "停产");
        click("deregister");
        assertThat(isThere("closed")).isFalse();
        confirm();

        assertThat(text("closed")).contains("停产");
        assertThat(isThere("deregister")).isFalse();
        assertThat(isThere("declare-headcount")).isFalse();
    }

    @Test
    void administratorIsAskedIntoWhichEnterpriseItMerges() {
        signIn(As.administrator(Scope.ALL));
        open("enterprises/" + own);
        type("merge-reason", "合并");

        click("merge-enterprise");

        assertThat(complaints()).contains(words("ui.form.missing", words("enterprise.merge.into")));
        assertThat(value("merge-reason")).isEqualTo("合并");
    }

    @Test
    void administratorOfAnotherRegionDoesNotFindIt() {
        signIn(As.administrator(Scope.ofRegion("330481")));
        open("enterprises/" + own);

        assertThat(page()).contains(words("common.unknown-id"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.contact(Scope.ofEnterprise(own)), Locale.ENGLISH);
        open("enterprises/" + own);
        type("headcount-number", -1);
        click("declare-headcount");

        assertThat(complaints()).first().asString().matches("[ -~’“”]+");
    }
}
