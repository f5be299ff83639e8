package org.nishang.people.claim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.people.person.StaffFixture.joined;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the form of one enterprise to the yes of another one, of the person, or of the authority. */
class ClaimsViewTest extends ViewTest {

    private static final ResidentIdNumber NUMBER = StaffFixture.document("19840623", 57);
    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private StaffMoves moves;

    @Autowired
    private Clock clock;

    private EnterpriseId earlier;
    private EnterpriseId asking;
    private PersonId person;

    @BeforeEach
    void asked() {
        earlier = facts.enterprise("Xqz Earlier", "330481", LocalDate.of(2020, 1, 1));
        asking = facts.enterprise("Xqz Asking", "330482", LocalDate.of(2020, 1, 1));
        person = joined(ADMINISTRATOR.call(() -> moves.join(new NewStaff(
                new NewPerson(NUMBER, "徐兼职", null), earlier, Set.of(Post.AUDITOR), LocalDate.of(2024, 1, 1)))));
        signIn(As.contact(Scope.ofEnterprise(asking)), "xqz-asking");
        open("enterprises/" + asking);
        type("document", NUMBER.value());
        type("name", "徐兼职");
        click("join-submit");
    }

    @Test
    void theFormSaysThatItWaitsAndTheListShowsWhatWasTyped() {
        assertThat(successes()).containsExactly(words("people.join.waits", "徐兼职"));
        open("people");
        assertThat(rows("people")).isEmpty();

        click("to-claims");

        assertThat(address()).isEqualTo("people/claims");
        assertThat(text("asked"))
                .contains("徐兼职", NUMBER.masked(), words("people.claim.state.WAITING"))
                .doesNotContain("Xqz Earlier", NUMBER.value());
        assertThat(isThere("claim")).isFalse();
    }

    @Test
    void whoAskedTakesItBack() {
        open("people/claims");
        click("claim-withdraw");

        assertThat(successes()).contains(words("people.claim.withdrawn"));
        assertThat(text("asked")).contains(words("people.claim.state.WITHDRAWN"));
        assertThat(isThere("claim-withdraw")).isFalse();
    }

    @Test
    void theEarlierEmployerIsToldOnTheFirstPageAndAgrees() {
        signIn(As.contact(Scope.ofEnterprise(earlier)), "xqz-earlier");
        open("");
        assertThat(text("claims-waiting")).isEqualTo(words("people.claims.waiting", 1));
        click("claims-waiting");
        assertThat(text("claim")).contains("徐兼职", "Xqz Asking", "Xqz Earlier");

        click("claim-accept");
        confirm();

        assertThat(successes()).containsExactly(words("people.claim.accepted"));
        assertThat(isThere("claim")).isFalse();
        signIn(As.contact(Scope.ofEnterprise(asking)), "xqz-asking");
        open("people");
        assertThat(column("people", 0)).singleElement().asString().contains("徐兼职");
    }

    @Test
    void whoDeclinesSaysWhy() {
        signIn(As.contact(Scope.ofEnterprise(earlier)), "xqz-earlier");
        open("people/claims");
        click("claim-decline");
        assertThat(errorAt("claim-reason")).isEqualTo(missing("claim-reason"));

        type("claim-reason", "未同意兼职");
        click("claim-decline");
        confirm();

        assertThat(isThere("claim")).isFalse();
        signIn(As.contact(Scope.ofEnterprise(asking)), "xqz-asking");
        open("people/claims");
        assertThat(text("asked")).contains(words("people.claim.state.DECLINED"), "未同意兼职");
    }

    @Test
    void thePersonAgreesOnTheOwnFirstPage() {
        signIn(As.learner(person));
        open("");
        assertThat(text("my-claims")).contains(words("people.claim.mine", "Xqz Asking"));

        click("claim-accept");
        confirm();

        assertThat(isThere("claim")).isFalse();
        open("");
        assertThat(isThere("my-claims")).isFalse();
    }

    @Test
    void theAuthorityListsWhoHasSeveralEmployers() {
        signIn(As.administrator(Scope.ofRegion("330481")), "xqz-office");
        open("people/double");
        assertThat(page()).doesNotContain("徐兼职");
        open("people/claims");
        click("claim-accept");
        confirm();

        open("people/double");

        assertThat(text("doubles")).contains("徐兼职", "Xqz Asking", "Xqz Earlier", NUMBER.masked());
        open("people/double?asOf=2024-05-01");
        assertThat(page()).doesNotContain("徐兼职");
    }

    @Test
    void contactsHaveNoListOfSeveralEmployers() {
        open("people/double");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
