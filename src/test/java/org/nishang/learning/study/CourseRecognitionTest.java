package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.ProgrammeFiles;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.Recognition;
import org.nishang.learning.recognition.Recognitions;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.nishang.ui.Formats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What somebody passed elsewhere counts once two people say so, until somebody takes it back. */
class CourseRecognitionTest extends ViewTest {

    private static final String FILE = """
            - code: P-TWO
              role: D
              title: {zh: 两门课的项目, en: Of two}
              validFrom: 2020-01-01
              courses: [C04, C03]
            - code: P-CHOICE
              role: A
              title: {zh: 有选修的项目, en: With a choice}
              validFrom: 2020-01-01
              courses: [C01, {choose: 1, of: [C06, C07]}]
            """;

    @Autowired
    private ProgrammeFiles files;

    @Autowired
    private CourseRecognition recognising;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private Studying studying;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private CoursePassing passing;

    @Autowired
    private CompletionsHeard heard;

    @Autowired
    private ExamFixture people;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private MovableClock clock;

    private PersonId learner;
    private LocalDate today;

    @BeforeEach
    void begin() {
        files.load(FILE);
        learner = people.person();
        today = LocalDate.now(clock);
        enrol("P-TWO");
    }

    @AfterEach
    void goRight() {
        clock.reset();
        files.forget();
    }

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
        refuses("common.unknown-id", () -> elsewhere.run(() -> recognising.approve(proposal)));
    }

    @Test
    void isProposedApprovedAndWithdrawnOnThePersonsPage() {
        learner = somebodyEmployed();
        enrol("P-TWO");
        passing.pass(learner, "C04");
        signIn(As.FIRST);
        open("people/" + learner);
        assertThat(page()).contains(words("learning.recognition.none"));
        choose("recognition-course", words("learning.recognition.choice", named("C03"), "两门课的项目"));
        type("recognition-day", today.minusDays(40));
        type("recognition-reason", "外省合格");
        type("recognition-document", "浙培字 7 号");
        click("recognition-propose");
        assertThat(page()).contains(words("learning.recognition.effect.complete"));
        confirm();
        assertThat(isThere("proposal-approve")).isFalse();

        signIn(As.SECOND);
        open("");
        assertThat(text("recognitions-waiting")).contains(named("C03"));
        open("people/" + learner);
        assertThat(text("proposal")).contains("外省合格", "浙培字 7 号", "first-administrator");
        click("proposal-approve");
        confirm();
        assertThat(text("recognitions"))
                .contains("外省合格", "浙培字 7 号", "first-administrator", "second-administrator")
                .contains(Formats.date(today.minusDays(40)));
        assertThat(heard.of(learner)).hasSize(1);

        click("recognition-end");
        assertThat(text("recognition-end-effects")).contains(words("learning.recognition.end.completed", "两门课的项目"));
        type("recognition-end-reason", "证明系伪造");
        click("recognition-end-submit");
        assertThat(text("recognitions")).contains("证明系伪造");
        assertThat(isThere("recognition-end")).isFalse();
    }

    @Test
    void theLearnersPlanSaysWhy() {
        decide("C03");
        signIn(As.learner(learner));
        open("");

        assertThat(text("way-progress")).isEqualTo(words("learning.way.progress", 1, 2));
        assertThat(text("way-C03"))
                .contains(words(
                        "learning.way.recognised-decision",
                        Formats.date(today.minusDays(40)),
                        Formats.date(today),
                        "外省合格"));
    }

    @Test
    void ofWhoHasLeftItIsReadAndNotDecided() {
        learner = somebodyEmployed();
        enrol("P-TWO");
        decide("C03");
        var enterprise = new EnterpriseId(jdbc.sql("select enterprise_id from employment where person_id = ?")
                .param(learner.value())
                .query(UUID.class)
                .single());
        var there = Scope.ofEnterprise(enterprise);
        var administrator = new As("there", AccountRole.TRAINING_ADMINISTRATOR, there, null);
        assertThat(administrator.call(() -> recognising.mayDecide(learner))).isTrue();
        assertThat(As.contact(there).call(() -> recognising.mayDecide(learner))).isFalse();
        jdbc.sql("update employment set left_on = ? where person_id = ?")
                .params(today, learner.value())
                .update();

        assertThat(administrator.call(() -> recognising.mayDecide(learner))).isFalse();
        signIn(As.contact(there));
        open("people/" + learner);
        assertThat(text("recognitions")).contains("外省合格", words("learning.recognition.counts"));
        assertThat(isThere("recognition-end")).isFalse();
    }

    private PersonId somebodyEmployed() {
        return new PersonId(jdbc.sql("""
                        select m.person_id from employment m
                        where m.left_on is null and m.joined_on < curdate()
                          and (select count(*) from employment e where e.person_id = m.person_id) = 1
                          and not exists (select 1 from enrolment n where n.person_id = m.person_id)
                          and not exists (select 1 from certificate c where c.person_id = m.person_id) limit 1""").query(UUID.class).single());
    }

    private String named(String course) {
        return words(
                "learning.recognition.course-named",
                course,
                courses.current(course).orElseThrow().title().zh());
    }

    private UUID decide(String course) {
        return decide(course, () -> propose(course));
    }

    private UUID decide(String course, java.util.function.Supplier<UUID> proposal) {
        var id = proposal.get();
        As.SECOND.run(() -> recognising.approve(id));
        return recognitions.of(enrolment("P-TWO")).stream()
                .filter(one -> one.course().equals(course))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID propose(String course) {
        return propose(wanted("P-TWO", course));
    }

    private UUID propose(WantedRecognition wanted) {
        return As.FIRST.call(() -> recognising.propose(wanted));
    }

    private WantedRecognition wanted(String programme, String course) {
        return new WantedRecognition(
                enrolment(programme),
                course,
                courses.current(course).map(one -> one.version()).orElse("1"),
                today.minusDays(40),
                "外省合格",
                "浙培字 7 号");
    }

    private static WantedRecognition with(WantedRecognition right, String version, LocalDate on, String reason) {
        return new WantedRecognition(right.enrolment(), right.course(), version, on, reason, right.document());
    }

    private String version(String course) {
        return courses.current(course).orElseThrow().version();
    }

    private void enrol(String programme) {
        As.learner(learner).run(() -> studying.enrol(programme));
    }

    private UUID enrolment(String programme) {
        return enrolments.periods(learner).stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst()
                .orElseThrow()
                .id();
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
