package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Together.together;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Committed: a programme of two courses, whose last exams end at the same moment. */
@PortalTest
class LastExamsAtOnceTest {

    private static final String PROGRAMME = "P-TWO";
    private static final int EVERYTHING = 1_000;

    /** Far below the 30 s after which a hand-in that waits for a connection fails. */
    private static final Duration FROZEN = Duration.ofSeconds(3);

    @Autowired
    Studying studying;

    @Autowired
    Programmes programmes;

    @Autowired
    ExamFixture people;

    @Autowired
    ExamSitting sitting;

    @Autowired
    FinishedExams exams;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    CompletionsHeard heard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @BeforeEach
    void offerTheProgramme() {
        jdbc.sql("""
                insert into programme (code, role, title_zh, title_en, valid_from, kind)
                values (?, 'A', '两门课', 'Two courses', '2020-01-01', 'FULL')
                on duplicate key update valid_to = null""").param(PROGRAMME).update();
        jdbc.sql("""
                insert ignore into programme_course (programme, position, course_code)
                values (:programme, 0, 'C04'), (:programme, 1, 'C12')""").param("programme", PROGRAMME).update();
        programmes.forget();
    }

    @AfterEach
    void offerItNoMore() {
        jdbc.sql("update programme set valid_to = '2020-12-31' where code = ?")
                .param(PROGRAMME)
                .update();
        programmes.forget();
    }

    @Test
    void oneExamOfTwoIsNotEnough() {
        var person = enrolled();

        exams.handIn(start(person, "C04"), EVERYTHING);

        assertThat(heard.of(person)).isEmpty();
        assertThat(certificates(person)).isZero();
    }

    @Test
    void theLastExamCompletesAndCountsTheAttemptsOfBoth() {
        var person = enrolled();
        exams.handIn(start(person, "C12"), 0);
        exams.handIn(start(person, "C12"), EVERYTHING);

        exams.handIn(start(person, "C04"), EVERYTHING);

        assertThat(heard.of(person))
                .singleElement()
                .satisfies(completed -> assertThat(completed.creditHours())
                        .as("nothing was studied")
                        .isZero());
        assertThat(certificates(person)).isOne();
        assertThat(outcome(person)).containsEntry("attempts", 3).containsEntry("first_attempt_passed", false);
    }

    /** Each hand-in needs one connection, never a second one while it holds the first. */
    @Test
    void fortyPeopleHandInTheirLastExamTogether() throws Exception {
        var last = new ArrayList<AttemptId>();
        var persons = new ArrayList<PersonId>();
        for (int i = 0; i < 40; i++) {
            var person = enrolled();
            exams.handIn(start(person, "C04"), EVERYTHING);
            last.add(start(person, "C12"));
            persons.add(person);
        }

        var waits = together(last.stream().map(this::handIn).toList());

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(FROZEN));
        assertThat(persons).allSatisfy(person -> {
            assertThat(heard.of(person)).hasSize(1);
            assertThat(certificates(person)).isOne();
        });
    }

    /** At the weakest isolation that writes run at, and at the default of a database not ours. */
    enum Isolation {
        READ_COMMITTED(TransactionDefinition.ISOLATION_READ_COMMITTED),
        REPEATABLE_READ(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        private final int level;

        Isolation(int level) {
            this.level = level;
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoLastExamsOfOnePersonGiveOneCertificate(Isolation isolation) throws Exception {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(isolation.level);
        for (int i = 0; i < 8; i++) {
            var person = enrolled();
            var both = List.of(start(person, "C04"), start(person, "C12"));

            together(both.stream()
                    .<Callable<Duration>>map(attempt -> () -> transaction.execute(status -> {
                        exams.handIn(attempt, EVERYTHING);
                        return Duration.ZERO;
                    }))
                    .toList());

            assertThat(heard.of(person)).hasSize(1);
            assertThat(certificates(person)).isOne();
        }
    }

    private PersonId enrolled() {
        var person = people.person();
        As.learner(person).run(() -> studying.enrol(PROGRAMME));
        return person;
    }

    private AttemptId start(PersonId person, String course) {
        return sitting.start(person, courses.current(course).orElseThrow(), Instant.EPOCH, Optional.empty());
    }

    /** How long the hand-in took. */
    private Callable<Duration> handIn(AttemptId attempt) {
        return () -> {
            long before = System.nanoTime();
            exams.handIn(attempt, EVERYTHING);
            return Duration.ofNanos(System.nanoTime() - before);
        };
    }

    private int certificates(PersonId person) {
        return jdbc.sql("select count(*) from certificate where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> outcome(PersonId person) {
        return jdbc.sql("""
                select cast(o.attempts as int) attempts, o.first_attempt_passed
                from training_outcome o join training_session s using (session_id)
                where o.person_id = ? and s.code = ?""")
                .params(
                        person.value(),
                        "ONL-" + PROGRAMME + "-" + LocalDate.now(clock).getYear())
                .query()
                .singleRow();
    }
}
