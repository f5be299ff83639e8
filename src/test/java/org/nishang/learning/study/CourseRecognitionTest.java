package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.learning.recognition.Recognition;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.testing.As;
import org.springframework.security.access.AccessDeniedException;

/** What somebody passed elsewhere counts once two people say so, until somebody takes it back. */
class CourseRecognitionTest extends RecognitionWalk {
    @Test
    void countsWhenASecondPersonSaysYes() {
        var proposal = propose("C03");
        assertThat(recognitions.of(enrolment("P-TWO"))).isEmpty();
        refuses("approval.own", () -> As.FIRST.run(() -> recognising.approve(proposal)));
        assertThat(As.FIRST.call(recognising::waitingForMe)).isZero();
        assertThat(As.SECOND.call(recognising::waitingForMe)).isOne();

        As.SECOND.run(() -> recognising.approve(proposal));

        assertThat(recognitions.of(enrolment("P-TWO"))).singleElement().satisfies(one -> {
            assertThat(one.course()).isEqualTo("C03");
            assertThat(one.version()).isEqualTo(version("C03"));
            assertThat(one.passedOn()).isEqualTo(today.minusDays(40));
            assertThat(one.ground()).isEqualTo(Recognition.Ground.DECISION);
            assertThat(one.why().proposedBy()).isEqualTo("first-administrator");
            assertThat(one.why().by()).isEqualTo("second-administrator");
            assertThat(one.why().reason()).isEqualTo("外省合格");
        });
        assertThat(events()).containsExactly("learning.recognition-proposed", "learning.recognition-approved");
        refuses("learning.exam.recognised", () -> passing.start(learner, "C03"));
        refuses("approval.decided", () -> As.SECOND.run(() -> recognising.approve(proposal)));
    }

    @Test
    void theLastCourseCompletesTheProgrammeWithTheHoursEarnedHere() {
        passing.pass(learner, "C04");
        assertThat(heard.of(learner)).isEmpty();
        var wanted = wanted("P-TWO", "C03");
        var effect = As.FIRST.call(() -> recognising.foresee(wanted));
        assertThat(effect.isComplete()).isTrue();
        assertThat(effect.obstacle()).isEmpty();

        decide("C03");

        assertThat(heard.of(learner)).singleElement().satisfies(completed -> {
            assertThat(completed.programme()).isEqualTo("P-TWO");
            assertThat(completed.creditHours()).isEqualByComparingTo(passing.floor("C04"));
            assertThat(completed.score()).isNull();
        });
        assertThat(certificates()).isOne();
    }

    @Test
    void anExamAfterItCompletesTheProgramme() {
        decide("C03");
        assertThat(heard.of(learner)).isEmpty();

        passing.pass(learner, "C04");

        assertThat(heard.of(learner)).hasSize(1);
    }

    @Test
    void whatIsWithdrawnDoesNotCountFromThenOn() {
        var id = decide("C03");
        refuses("learning.recognition.words", () -> As.SECOND.run(() -> recognising.withdraw(id, " ")));

        As.FIRST.run(() -> recognising.withdraw(id, "证明系伪造"));

        assertThat(recognitions.of(enrolment("P-TWO"))).isEmpty();
        refuses("learning.recognition.withdrawn", () -> As.SECOND.run(() -> recognising.withdraw(id, "再撤")));
        passing.pass(learner, "C04");
        assertThat(heard.of(learner)).isEmpty();
        assertThat(As.FIRST.call(() -> recognising.of(learner)).getFirst().recognitions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.counts()).isFalse();
                    assertThat(one.withdrawn().by()).isEqualTo("first-administrator");
                    assertThat(one.withdrawn().reason()).isEqualTo("证明系伪造");
                });
        decide("C03");
        assertThat(heard.of(learner)).hasSize(1);
    }

    @Test
    void aCompletedProgrammeStaysSoWhenItIsWithdrawn() {
        var id = decide("C03");
        passing.pass(learner, "C04");

        As.FIRST.run(() -> recognising.withdraw(id, "证明系伪造"));

        assertThat(heard.of(learner)).hasSize(1);
        assertThat(certificates()).isOne();
        refuses("learning.recognition.completed", () -> propose("C03"));
    }

    @Test
    void whatTheProgrammeDoesNotNeedIsRefused() {
        passing.pass(learner, "C04");
        refuses("learning.recognition.not-needed", () -> propose("C04"));
        enrol("P-CHOICE");
        passing.pass(learner, "C06");
        refuses("learning.recognition.not-needed", () -> propose(wanted("P-CHOICE", "C07")));
        refuses("common.unknown-id", () -> propose(wanted("P-CHOICE", "C03")));
        refuses("common.unknown-id", () -> propose(wanted("P-CHOICE", "C99")));
    }

    @Test
    void neverAllOfAProgramme() {
        decide("C03");

        refuses("learning.recognition.all", () -> propose("C04"));
    }

    @Test
    void ofTwoThatWouldBeAllTheSecondIsNotApproved() {
        var first = propose("C03");
        var second = propose("C04");
        As.SECOND.run(() -> recognising.approve(first));

        assertThat(As.SECOND.call(recognising::waiting))
                .singleElement()
                .satisfies(one -> assertThat(one.refusal()).isPresent());
        refuses("learning.recognition.all", () -> As.SECOND.run(() -> recognising.approve(second)));
    }

    @Test
    void aDayAheadAnUnknownVersionAndNoWordsAreRefused() {
        var right = wanted("P-TWO", "C03");
        refuses("learning.recognition.day-ahead", () -> propose(with(right, version("C03"), today.plusDays(1), "x")));
        refuses("common.unknown-id", () -> propose(with(right, "no such", today, "x")));
        refuses("learning.recognition.words", () -> propose(with(right, version("C03"), today, "  ")));
        refuses("learning.recognition.words", () -> propose(with(right, version("C03"), today, "x".repeat(501))));
        propose(with(right, version("C03"), today, "x".repeat(500)));
    }

    @Test
    void oneProposalAtATimeAndOneRecognition() {
        var proposal = propose("C03");
        refuses("approval.open-already", () -> propose("C03"));
        As.SECOND.run(() -> recognising.decline(proposal));
        var again = propose("C03");
        refuses("approval.open-already", () -> As.SECOND.run(() -> recognising.reopen(proposal)));
        As.SECOND.run(() -> recognising.approve(again));
        refuses("learning.recognition.not-needed", () -> propose("C03"));
    }

    @Test
    void whatIsPassedMeanwhileIsNotRecognised() {
        var proposal = propose("C03");
        passing.pass(learner, "C03");

        refuses("learning.recognition.not-needed", () -> As.SECOND.run(() -> recognising.approve(proposal)));
    }

    @Test
    void administratorsOfOtherRegionsAndOthersHaveNoSayInIt() {
        var elsewhere = new As("elsewhere", AccountRole.TRAINING_ADMINISTRATOR, Scope.ofRegion("65"), null);
        var wanted = wanted("P-TWO", "C03");
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.propose(wanted)));
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.foresee(wanted)));
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.of(learner)));
        var id = decide("C03");
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.withdraw(id, "x")));
        refuses("common.unknown-id", () -> As.FIRST.run(() -> recognising.withdraw(UUID.randomUUID(), "x")));
        assertThatThrownBy(() -> As.learner(learner).run(() -> recognising.propose(wanted)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(recognitions.of(enrolment("P-TWO")))
                .extracting(Recognition::id)
                .containsExactly(id);
        enrol("P-CHOICE");
        var proposal = propose(wanted("P-CHOICE", "C06"));
        assertThatThrownBy(() -> As.contact(Scope.ALL).run(() -> recognising.approve(proposal)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(elsewhere.call(recognising::waiting)).isEmpty();
        assertThat(elsewhere.call(recognising::waitingForMe)).isZero();
        assertThat(elsewhere.call(() -> recognising.mayDecide(learner))).isFalse();
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.approve(proposal)));
    }

    @Test
    void whoIsOutOfSightHasNothingDeclined() {
        var elsewhere = new As("elsewhere", AccountRole.TRAINING_ADMINISTRATOR, Scope.ofRegion("65"), null);
        var waits = propose("C03");
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.decline(waits)));
    }

    @Test
    void whatWasDeclinedIsTakenUpAgainOnlyByWhoSeesThePerson() {
        var elsewhere = new As("elsewhere", AccountRole.TRAINING_ADMINISTRATOR, Scope.ofRegion("65"), null);
        var declined = propose("C03");
        As.SECOND.run(() -> recognising.decline(declined));

        assertThatThrownBy(() -> elsewhere.run(() -> recognising.reopen(declined)))
                .isInstanceOf(Refusal.class);
    }

    private static WantedRecognition with(WantedRecognition right, String version, LocalDate on, String reason) {
        return new WantedRecognition(right.enrolment(), right.course(), version, on, reason, right.document());
    }

    private String version(String course) {
        return courses.current(course).orElseThrow().version();
    }

    private int certificates() {
        return jdbc.sql("select count(*) from certificate where person_id = ?")
                .param(learner.value())
                .query(Integer.class)
                .single();
    }

    private List<String> events() {
        return jdbc.sql(
                        "select event from audit_entry where subject = ? and event like 'learning.recognition%' order by 1 desc")
                .param(learner.toString())
                .query(String.class)
                .list();
    }
}
