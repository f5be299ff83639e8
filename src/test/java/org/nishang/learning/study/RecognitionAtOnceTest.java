package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Together.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.course.CourseCatalogue;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.Recognitions;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several administrators decide on the same course at the same moment: it is proposed, recognised and ended once. */
@PortalTest
class RecognitionAtOnceTest {

    private static final As THIRD = As.administrator("third-administrator");

    @Autowired
    private CourseRecognition recognising;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private ExamFixture people;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final UUID enrolment = Uuids.next();

    @BeforeEach
    void begin() {
        transactions.executeWithoutResult(status ->
                jdbc.sql("""
                        insert into enrolment (enrolment_id, person_id, programme, programme_version, enrolled_at, version)
                        select ?, ?, programme, version, now(6), 0 from programme_plan
                        where programme = 'P-D' and begins = '2026-11-01' limit 1""").params(enrolment, people.person().value()).update());
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from course_recognition where enrolment_id = ?")
                .param(enrolment)
                .update();
        jdbc.sql("delete from enrolment where enrolment_id = ?")
                .param(enrolment)
                .update();
        jdbc.sql("delete from proposal where subject like ?")
                .param(enrolment + ":%")
                .update();
    }

    @Test
    void isProposedApprovedAndWithdrawnOnce() throws Exception {
        var wanted = new WantedRecognition(
                enrolment,
                "C03",
                courses.current("C03").orElseThrow().version(),
                LocalDate.now(clock),
                "外省合格",
                "浙培字 7 号");
        assertThat(at(() -> propose(As.FIRST, wanted), () -> propose(As.SECOND, wanted)))
                .containsExactly("approval.open-already", "done");
        jdbc.sql("update proposal set proposed_by = 'first-administrator' where subject = ?")
                .param(enrolment + ":C03")
                .update();
        var proposal = jdbc.sql("select proposal_id from proposal where subject = ?")
                .param(enrolment + ":C03")
                .query(UUID.class)
                .single();
        assertThat(at(() -> approve(As.SECOND, proposal), () -> approve(THIRD, proposal)))
                .containsExactly("approval.decided", "done");
        var recognised = recognitions.of(enrolment);
        assertThat(recognised).hasSize(1);
        var id = recognised.getFirst().id();
        assertThat(at(() -> withdraw(As.SECOND, id), () -> withdraw(THIRD, id)))
                .containsExactly("done", "learning.recognition.withdrawn");
    }

    private String propose(As who, WantedRecognition wanted) {
        return answer(() -> who.run(() -> recognising.propose(wanted)));
    }

    private String approve(As who, UUID proposal) {
        return answer(() -> who.run(() -> recognising.approve(proposal)));
    }

    private String withdraw(As who, UUID id) {
        return answer(() -> who.run(() -> recognising.withdraw(id, "证明系伪造")));
    }

    private static List<String> at(Callable<String> one, Callable<String> other) throws Exception {
        return together(List.of(one, other)).stream().sorted().toList();
    }

    private static String answer(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
