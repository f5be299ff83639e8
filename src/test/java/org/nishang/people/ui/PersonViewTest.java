package org.nishang.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.EmploymentMistake;
import org.nishang.people.employment.Post;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One person: who leaves, moves and has other posts, and what is refused. */
class PersonViewTest extends ViewTest {

    private static final LocalDate JOINED = LocalDate.of(2024, 1, 1);

    @Autowired
    private Clock clock;

    private EnterpriseId own;
    private PersonId ann;
    private UUID employment;

    @BeforeEach
    void employed() {
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1));
        ann = facts.person("Xqann");
        employment = facts.employ(ann, own, "DECLARANT", JOINED, null);
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("people/" + ann);
    }

    @Test
    void recordsThatSomebodyLeaves() {
        click("leave");
        assertThat(text("consequence")).contains(LocalDate.now(clock).toString());
        assertThat(successes()).as("nothing is done before it is agreed to").isEmpty();
        confirm();

        assertThat(successes()).containsExactly(words("people.leave.done"));
        assertThat(isThere("moves")).isFalse();
        assertThat(page()).contains(LocalDate.now(clock).toString());
    }

    @Test
    void aLeavingIsUndoneByACorrectionThatIsKept() {
        click("leave");
        confirm();

        click("notice-undo");

        assertThat(successes()).containsExactly(words("ui.undone"));
        assertThat(isThere("leave")).isTrue();
        assertThat(page()).contains(words("ui.undo.reason"));
    }

    @Test
    void aDayOfLeavingThatWasKnownBeforeHoldsAgain() {
        var contract = LocalDate.now(clock).plusMonths(3);
        facts.leave(employment, contract);
        open("people/" + ann);
        click("leave");
        confirm();

        click("notice-undo");

        assertThat(successes()).containsExactly(words("ui.undone"));
        assertThat(jdbc.sql("select left_on from employment where employment_id = ?")
                        .param(employment)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(contract);
    }

    @Test
    void otherPostsAreUndone() {
        type("posts", Set.of(Post.AUDITOR));
        click("assign");
        assertThat(posts()).isEqualTo("AUDITOR");

        click("notice-undo");

        assertThat(posts()).isEqualTo("DECLARANT");
    }

    private String posts() {
        return jdbc.sql("select posts from employment where employment_id = ?")
                .param(employment)
                .query(String.class)
                .single();
    }

    @Test
    void refusesADayBeforeTheFirstOne() {
        type(all("moves-on").getFirst(), JOINED.minusDays(1));
        click("leave");
        confirm();

        assertThat(complaints()).containsExactly(words("people.left-before-joined", JOINED, JOINED.minusDays(1)));
        assertThat(isThere("moves")).isTrue();
    }

    @Test
    void asksForTheDay() {
        type(all("moves-on").getFirst(), null);
        click("leave");

        assertThat(complaints()).containsExactly(words("ui.form.missing", words("people.moves.on")));
        assertThat(isThere("moves")).isTrue();
    }

    @Test
    void aLeavingInErrorIsTakenBackWithTheReason() {
        facts.leave(employment, LocalDate.of(2025, 1, 1));
        open("people/" + ann);
        type("mistake", EmploymentMistake.LEFT_AT_ALL);
        click("correct-submit");
        assertThat(complaints()).containsExactly(missing("correct-reason"));

        type("correct-reason", "误登记");
        click("correct-submit");
        confirm();

        assertThat(successes()).containsExactly(words("people.correct.done"));
        assertThat(complaints()).as("nothing complains after success").isEmpty();
        assertThat(isThere("leave")).isTrue();
        assertThat(page()).contains("误登记").contains(words("people.corrections.was", "2025-01-01"));
    }

    @Test
    void theFieldIsThatOfTheMistake() {
        assertThat(isThere("correct-day")).isTrue();
        assertThat(isThere("correct-enterprise")).isFalse();

        signIn(As.administrator(Scope.ALL));
        open("people/" + ann);
        type("mistake", EmploymentMistake.ENTERPRISE);

        assertThat(isThere("correct-enterprise")).isTrue();
        type("correct-reason", "登错企业");
        click("correct-submit");
        assertThat(complaints()).contains(missing("correct-enterprise"));
    }

    @Test
    void theNameIsPutRight() {
        type("person-right", "Xqanna");
        type("person-reason", "看错");
        click("person-submit");

        assertThat(page()).contains("Xqanna").contains(words("people.corrections.was", "Xqann"));
    }

    @Test
    void contactOfOneEnterpriseMovesNobodyToAnother() {
        assertThat(isThere("transfer")).isFalse();
    }

    @Test
    void administratorMovesSomebodyToAnotherEnterprise() {
        signIn(As.administrator(Scope.ALL));
        open("people/" + ann);

        click("transfer");
        assertThat(complaints()).containsExactly(missing("transfer-to"));
        choose("transfer-to", "Xqz Other");
        click("transfer");
        confirm();

        assertThat(successes()).contains(words("people.transfer.done"));
        assertThat(page()).contains("Xqz Other").contains("Xqz Own");
    }

    @Test
    void asksForAtLeastOnePost() {
        type("posts", Set.of());
        click("assign");

        assertThat(complaints()).containsExactly(missing("posts"));
        assertThat(successes()).isEmpty();
    }

    @Test
    void administratorSeesTheNumberForAPurposeOnly() {
        signIn(As.administrator(Scope.ALL));
        open("people/" + ann);

        click("clear-show");

        assertThat(complaints()).hasSize(1);
        assertThat(page()).contains("330482********0011");
    }

    @Test
    void contactIsNotOfferedTheNumberInClear() {
        assertThat(isThere("clear-show")).isFalse();
    }

    @Test
    void afterSomebodyLeftTheEnterpriseStillFindsThem() {
        facts.leave(employment, LocalDate.of(2025, 1, 1));
        open("people/" + ann);

        assertThat(page()).contains("Xqann");
        assertThat(isThere("leave")).isFalse();
    }
}
