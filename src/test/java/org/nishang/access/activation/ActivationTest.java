package org.nishang.access.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.access.activation.AccessRow.Standing;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Contacts give codes; people make accounts with them, once. */
@PortalTest
@Transactional
class ActivationTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final String HERE = "10.9.8.7";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private AccessGiving giving;

    @Autowired
    private StaffAccess staff;

    @Autowired
    private Activation activation;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MovableClock clock;

    private Facts facts;
    private EnterpriseId mill;
    private EnterpriseId other;
    private PersonId ann;
    private UUID employment;
    private As contact;

    @BeforeEach
    void people() {
        facts = new Facts(jdbc);
        mill = facts.enterprise("Xqz Mill", "330482", LONG_AGO);
        other = facts.enterprise("Xqz Other", "330482", LONG_AGO);
        ann = facts.person("Xqann");
        employment = facts.employ(ann, mill, LONG_AGO, null);
        contact = As.contact(Scope.ofEnterprise(mill));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aCodeMakesOneAccountOfTheLearner() {
        var slip = give(ann);
        assertThat(slip.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");
        assertThat(standing(ann)).isEqualTo(Standing.INVITED);

        make(" " + slip.code().toLowerCase().replace("-", " ") + " ", "xq-Ann");

        assertThat(jdbc.sql(
                                "select concat(display_name, ' ', group_concat(role), ' ', must_change_password) from account join account_role using (account_id) where username = 'xq-ann' and person_id = ?")
                        .param(ann.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Xqann LEARNER 0");
        assertThat(standing(ann)).isEqualTo(Standing.HAS_ACCOUNT);
        unusable(() -> make(slip.code(), "xq-again"));
    }

    @Test
    void theCodeItselfIsNotKept() {
        var slip = give(ann);

        assertThat(jdbc.sql("select hex(code_hash) from activation_code where person_id = ?")
                        .param(ann.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(slip.code().replace("-", ""));
        assertThat(jdbc.sql("select count(*) from audit_entry where detail like ?")
                        .param("%" + slip.code() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewCodeMakesTheEarlierOneVoidAndOneTakenBackIsVoid() {
        var first = give(ann);
        var second = give(ann);

        unusable(() -> make(first.code(), "xq-ann"));
        contact.run(() -> giving.withdraw(ann));
        assertThat(standing(ann)).isEqualTo(Standing.WITHOUT);
        unusable(() -> make(second.code(), "xq-ann"));
        make(give(ann).code(), "xq-ann");
    }

    @Test
    void aCodeExpiresAfterTwoWeeks() {
        var late = give(ann);
        clock.move(Duration.ofDays(14));
        assertThat(standing(ann)).isEqualTo(Standing.WITHOUT);
        unusable(() -> make(late.code(), "xq-ann"));

        var inTime = give(ann);
        clock.move(Duration.ofDays(14).minusSeconds(60));
        make(inTime.code(), "xq-ann");
    }

    @Test
    void whoLeftIsRefusedAndWhoChangedTheEnterpriseKeepsCodeAndAccount() {
        var slip = give(ann);
        var today = LocalDate.now(clock);
        facts.leave(employment, today);
        refused("access.activation.left", () -> make(slip.code(), "xq-ann"));
        assertThat(contact.call(() -> staff.of(ann))).isEmpty();

        facts.employ(ann, other, today, null);
        make(slip.code(), "xq-ann");

        var elsewhere = As.contact(Scope.ofEnterprise(other));
        assertThat(elsewhere.call(() -> staff.of(ann)).orElseThrow().standing()).isEqualTo(Standing.HAS_ACCOUNT);
        var given = elsewhere.call(() -> giving.give(List.of(ann)));
        assertThat(given.slips()).isEmpty();
        assertThat(given.leftOut()).containsExactly("Xqann");
    }

    @Test
    void whoGotAnAccountMeanwhileIsToldSo() {
        var slip = give(ann);
        jdbc.sql("update account set person_id = ? where username = 'learner01'")
                .param(ann.value())
                .update();

        refused("access.activation.has-account", () -> make(slip.code(), "xq-ann"));
    }

    @Test
    void whatIsWrongWithNameAndPasswordIsSaidBeforeTheCodeIsLookedAt() {
        refused("identity.account.username-form", () -> make("WRONG", "x"));
        refused("identity.password.short", () -> activation.make(typed("WRONG", "xq-ann", "Ab1-"), HERE));
        refused(
                "identity.account.differ",
                () -> activation.make(new Activation.Typed("WRONG", "xq-ann", PASSWORD, "Other-1-Words"), HERE));
    }

    @Test
    void aTakenNameLeavesTheCodeGood() {
        var slip = give(ann);

        refused("identity.account.username-taken", () -> make(slip.code(), "learner01"));
        make(slip.code(), "xq-ann");
    }

    @Test
    void guessesAreSlowedDownAndThenTheRightCodeIsAnsweredLikeAWrongOne() {
        var slip = give(ann);
        for (int i = 0; i < 25; i++) {
            unusable(() -> make("AAAA-AAAA-AA", "xq-ann"));
        }

        unusable(() -> make(slip.code(), "xq-ann"));
        activation.make(typed(slip.code(), "xq-ann", PASSWORD), "172.16.5.4");
        assertThat(standing(ann)).isEqualTo(Standing.HAS_ACCOUNT);
    }

    @Test
    void manyGetTheirsAtOnceAndNobodyOfAnotherEnterpriseDoes() {
        var bob = facts.person("Xqbob");
        facts.employ(bob, mill, LONG_AGO, null);
        var stranger = facts.person("Xqstranger");
        facts.employ(stranger, other, LONG_AGO, null);

        var given = contact.call(() -> giving.give(List.of(ann, bob, ann)));
        assertThat(given.slips()).extracting(Slip::name).containsExactly("Xqann", "Xqbob");
        assertThat(given.slips()).extracting(Slip::code).doesNotHaveDuplicates();
        refused("common.unknown-id", () -> contact.run(() -> giving.give(List.of(ann, stranger))));
        refused("access.giving.none", () -> contact.run(() -> giving.give(List.of())));
    }

    @Test
    void aCodeFollowsWhoWasMergedIntoAnotherRecord() {
        var slip = give(ann);
        var into = facts.person("Xqann");
        facts.employ(into, mill, LONG_AGO, null);

        events.publishEvent(new PersonsMerged(ann, into));
        entities.clear();
        make(slip.code(), "xq-ann");

        assertThat(standing(into)).isEqualTo(Standing.HAS_ACCOUNT);
    }

    private Slip give(PersonId person) {
        return contact.call(() -> giving.give(List.of(person))).slips().getFirst();
    }

    private Standing standing(PersonId person) {
        return contact.call(() -> staff.of(person)).orElseThrow().standing();
    }

    private void make(String code, String username) {
        activation.make(typed(code, username, PASSWORD), HERE);
        entities.flush();
        entities.clear();
    }

    private static Activation.Typed typed(String code, String username, String password) {
        return new Activation.Typed(code, username, password, password);
    }

    private static void unusable(ThrowingCallable act) {
        refused("access.activation.unusable", act);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).hasMessageContaining(key);
    }
}
