package org.nishang.people.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.people.person.StaffFixture.joined;
import static org.nishang.testing.Together.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.JoinOutcome;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several who act on one person's claims at the same moment. What it writes stays. */
@PortalTest
class ClaimsAtOnceTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    /** Of the test that runs, so that each has people of its own. */
    private static int sequence = 1;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffClaims claims;

    @Autowired
    private MyClaims mine;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId earlier;
    private As one;
    private As other;
    private NewPerson person;

    @BeforeEach
    void threeEnterprises() {
        sequence += 2;
        earlier = EnterpriseFixture.register(enterprises, "330482", 700 + sequence, "平湖原任职制衣" + sequence);
        one = contact(800 + sequence);
        other = contact(900 + sequence);
        person = new NewPerson(StaffFixture.document("19830719", sequence), "同时申", null);
    }

    private As contact(int number) {
        var enterprise = EnterpriseFixture.register(enterprises, "330482", number, "平湖申请制衣" + number);
        return new As("contact-" + number, AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(enterprise), null);
    }

    private PersonId employed() {
        return joined(ADMINISTRATOR.call(() -> join(earlier)));
    }

    private JoinOutcome join(EnterpriseId enterprise) {
        return moves.join(new NewStaff(person, enterprise, Set.of(Post.AUDITOR), LocalDate.now(clock)));
    }

    private Callable<String> joining(As who) {
        return () -> who.call(() ->
                join(who.scope().enterprises().iterator().next()).getClass().getSimpleName());
    }

    private ClaimId asked() {
        one.call(() -> join(one.scope().enterprises().iterator().next()));
        return one.call(claims::asked).getFirst().id();
    }

    private static Callable<String> act(As who, Runnable deed) {
        return () -> {
            try {
                who.run(deed);
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }

    private int employments() {
        return jdbc.sql(
                        "select count(*) from employment m join person_identity i using (person_id) where i.document_masked = ? and i.name = ? and i.document_last4 = ?")
                .params(
                        person.document().masked(),
                        person.name(),
                        person.document().last4())
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyOneOfTwoDecides() throws Exception {
        var learner = As.learner(employed());
        var id = asked();
        var office = As.administrator("at-once-office");

        var answers =
                together(List.of(act(learner, () -> mine.accept(id)), act(office, () -> claims.decline(id, "不同意"))));

        assertThat(answers).containsExactlyInAnyOrder("done", "people.claim.decided");
        assertThat(employments()).isEqualTo(answers.getFirst().equals("done") ? 2 : 1);
    }

    @Test
    void twoYesesBeginOneEmployment() throws Exception {
        var learner = As.learner(employed());
        var id = asked();

        var answers = together(List.of(
                act(learner, () -> mine.accept(id)), act(As.administrator("at-once-office"), () -> claims.accept(id))));

        assertThat(answers).containsExactlyInAnyOrder("done", "people.claim.decided");
        assertThat(employments()).isEqualTo(2);
    }

    @Test
    void itIsTakenBackOrAgreedToAndNotBoth() throws Exception {
        var learner = As.learner(employed());
        var id = asked();

        var answers = together(List.of(act(one, () -> claims.withdraw(id)), act(learner, () -> mine.accept(id))));

        assertThat(answers).containsExactlyInAnyOrder("done", "people.claim.decided");
        assertThat(employments()).isEqualTo(answers.getLast().equals("done") ? 2 : 1);
    }

    @Test
    void ofTwoWhoEmploySomebodyWithoutAnEmployerOneWaits() throws Exception {
        var known = employed();
        jdbc.sql("update employment set left_on = ? where person_id = ?")
                .params(LocalDate.now(clock).plusDays(1), known.value())
                .update();
        jdbc.sql(
                        "update employment set joined_on = date_sub(joined_on, interval 9 day), left_on = date_sub(left_on, interval 2 day) where person_id = ?")
                .param(known.value())
                .update();

        var outcomes = together(List.of(joining(one), joining(other)));

        assertThat(outcomes).containsExactlyInAnyOrder("Joined", "Waits");
        assertThat(employments()).isEqualTo(2);
    }
}
