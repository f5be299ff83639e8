package org.nishang.certificate.life.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** One certificate for whoever decides on it: an act says what will follow before it is done. */
class CertificateViewTest extends ViewTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private Clock clock;

    @Autowired
    private PersonRegister people;

    @Autowired
    private ApplicationEventPublisher events;

    private LocalDate today;
    private EnterpriseId enterprise;
    private PersonId holder;
    private String number;

    @BeforeEach
    void aDeclarant() {
        var given = new CertificateFixture(jdbc, people, events);
        today = LocalDate.now(clock);
        enterprise = given.enterprise("徐证制衣", "330482");
        facts.headcount(enterprise, today.minusMonths(2), 25);
        holder = given.person("徐证人");
        given.employ(holder, enterprise, "2020-01-01", null);
        number = given.complete(
                        holder, TrainingRole.DECLARANT, today.minusDays(200).toString())
                .number();
        signIn(ADMINISTRATOR);
        open("certificate-register/" + number);
    }

    private String effects() {
        return text("act-effects");
    }

    @Test
    void saysBeforeARevocationThatTheEnterpriseHasOneLess() {
        click("act-REVOKED");

        assertThat(effects())
                .contains(words("certificate.act.effect.state", today.toString(), words("certificate.status.REVOKED")))
                .contains("徐证制衣");
        assertThat(text("state-on-day")).isEqualTo(words("certificate.status.VALID"));
    }

    @Test
    void revokesWithAReason() {
        click("act-REVOKED");
        type("act-reason", "作弊");

        click("act-submit");

        assertThat(dialogs()).isEmpty();
        assertThat(successes()).contains(words("certificate.act.done", number));
        assertThat(text("state-on-day")).isEqualTo(words("certificate.status.REVOKED"));
        assertThat(page()).contains("作弊");
        assertThat(isThere("act-SUSPENDED")).isFalse();
    }

    @Test
    void asksForTheReasonInTheDialogAndKeepsItOpen() {
        click("act-SUSPENDED");
        type("act-until", today.plusDays(10));

        click("act-submit");

        assertThat(errorAt("act-reason")).isEqualTo(missing("act-reason"));
        assertThat(dialogs()).hasSize(1);
        assertThat(value("act-until")).isEqualTo(today.plusDays(10));
        assertThat(text("state-on-day")).isEqualTo(words("certificate.status.VALID"));
    }

    @Test
    void dayThatIsNotAllowedIsRefusedBeforeAnythingIsDone() {
        click("act-REVOKED");
        type("act-reason", "作弊");

        type("act-on", today.minusDays(201));

        assertThat(errorAt("act-on"))
                .isEqualTo(words(
                        "certificate.act.before-issue", today.minusDays(200).toString()));
        assertThat(isEnabled("act-submit")).isFalse();
        assertThat(value("act-reason")).isEqualTo("作弊");
        type("act-on", today);
        assertThat(isEnabled("act-submit")).isTrue();
    }

    @Test
    void suspensionThatEndsBeforeItBeginsIsRefused() {
        click("act-SUSPENDED");

        type("act-until", today);

        assertThat(complaints()).hasSize(1);
        assertThat(isEnabled("act-submit")).isFalse();
    }

    @Test
    void withoutADayNothingCanBeDone() {
        click("act-REVOKED");

        clear("act-on");

        assertThat(isEnabled("act-submit")).isFalse();
        assertThat(all(ListItem.class)).noneMatch(item -> text(item).contains("徐证制衣"));
    }

    @Test
    void stateIsShownForAnyDay() {
        type("life-day", today.minusDays(300));

        assertThat(address()).isEqualTo("certificate-register/" + number + "?on=" + today.minusDays(300));
        assertThat(text("state-on-day")).isNotEqualTo(words("certificate.status.VALID"));
    }

    @Test
    void nothingToCorrectIsSaidAndCannotBeAskedFor() {
        click("act-SUPERSEDED");

        assertThat(page()).contains(words("certificate.correction.nothing"));
        assertThat(isEnabled("correction-request")).isFalse();
    }

    @Test
    void correctionShowsTheDifferenceAndWaitsForASecondPerson() {
        jdbc.sql("update person_identity set name = '徐正人' where person_id = ?")
                .param(holder.value())
                .update();
        open("certificate-register/" + number);
        click("act-SUPERSEDED");
        assertThat(text(dialogs().getFirst())).contains("徐证人").contains("徐正人");

        click("correction-request");
        assertThat(complaints()).contains(missing("correction-reason"));
        type("correction-reason", "姓名有误");
        click("correction-request");

        assertThat(successes()).contains(words("certificate.correction.requested", number));
        assertThat(text("open-corrections")).contains("姓名有误");
        assertThat(isThere("correction-grant")).isFalse();
    }

    @Test
    void secondPersonGrantsTheCorrection() {
        jdbc.sql("update person_identity set name = '徐正人' where person_id = ?")
                .param(holder.value())
                .update();
        open("certificate-register/" + number);
        click("act-SUPERSEDED");
        type("correction-reason", "姓名有误");
        click("correction-request");
        signIn(ADMINISTRATOR, "second-administrator");
        open("certificate-register/" + number);

        click("correction-grant");
        confirm();

        assertThat(complaints()).isEmpty();
        assertThat(text("state-on-day")).isEqualTo(words("certificate.status.SUPERSEDED"));
        assertThat(isThere("open-corrections")).isFalse();
    }

    @Test
    void contactDecidesOnNothing() {
        signIn(As.contact(Scope.ofEnterprise(enterprise)));
        open("certificate-register/" + number);

        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void foreignNumberLooksLikeAnUnknownOne() {
        signIn(As.administrator(Scope.ofRegion("330481")));
        open("certificate-register/" + number);
        assertThat(page()).contains(words("ui.refused")).doesNotContain("徐证人");
        open("certificate-register/JFP-D-2026-000000-X");
        assertThat(page()).contains(words("ui.refused"));
    }

    @Test
    void printingIsRefusedWithoutAReasonAndWithTooManyCopies() {
        click("print-first");

        click("print-submit");
        assertThat(errorAt("print-reason")).isEqualTo(missing("print-reason"));
        type("print-copies", 1000);
        type("print-reason", "补打");
        click("print-submit");
        assertThat(complaints()).isNotEmpty();
        assertThat(value("print-reason")).isEqualTo("补打");
    }
}
