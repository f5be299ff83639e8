package org.nishang.selfcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.life.CertificateAct;
import org.nishang.certificate.life.CertificateCorrections;
import org.nishang.certificate.life.CertificateLife;
import org.nishang.certificate.paper.PaperStorage;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.identity.PersonId;
import org.nishang.interchange.Codes;
import org.nishang.interchange.Importing;
import org.nishang.interchange.Table;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an office does in a few days: files, corrections, exams, certificates, acts on them. All through the portal. */
@Component
@Lazy
class BusyDay {

    static final String X = Codes.uscc(71);
    static final String Y = Codes.uscc(72);

    private static final String WANG = Codes.document(71);
    private static final String LI = Codes.document(72);

    private final Importing importing;
    private final Studying studying;
    private final ExamFixture exams;
    private final FinishedExams finished;
    private final CertificateLife life;
    private final CertificateCorrections corrections;
    private final HeadcountDeclarations headcounts;
    private final PaperStorage papers;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    BusyDay(
            Importing importing,
            Studying studying,
            ExamFixture exams,
            FinishedExams finished,
            CertificateLife life,
            CertificateCorrections corrections,
            HeadcountDeclarations headcounts,
            PaperStorage papers,
            JdbcClient jdbc,
            Clock clock) {
        this.importing = importing;
        this.studying = studying;
        this.exams = exams;
        this.finished = finished;
        this.life = life;
        this.corrections = corrections;
        this.headcounts = headcounts;
        this.papers = papers;
        this.jdbc = jdbc;
        this.clock = (MovableClock) clock;
    }

    /**
     * What came of it.
     *
     * @param certificate valid, with its paper
     * @param revoked number of another one
     * @param suspended number of another one, suspended and valid again
     */
    record Came(String certificate, String revoked, String suspended, UUID passed, UUID failed) {}

    Came come() {
        files();
        As.administrator("clerk").run(() -> headcounts.declare(importing.enterprise(X), today(), 130));
        clock.move(Duration.ofDays(1));
        UUID failed = exam("C04", 1);
        UUID passed = exam("C04", 1_000);
        String certificate = certified("P-D", "C04");
        String revoked = certified("P-A", "C12");
        String suspended = certified("P-A", "C12");
        clock.move(Duration.ofDays(1));
        act(revoked, CertificateEvent.REVOKED);
        act(suspended, CertificateEvent.SUSPENDED);
        clock.move(Duration.ofDays(1));
        act(suspended, CertificateEvent.REINSTATED);
        act(certificate, CertificateEvent.REISSUED);
        correct(certified("P-D", "C04"));
        return new Came(certificate, revoked, suspended, passed, failed);
    }

    private void files() {
        importing.committed(
                "enterprises",
                Table.of("uscc", "name", "region").row(X, "X厂", "330482").row(Y, "Y厂", "330481"));
        importing.committed(
                "people", Table.of("documentNumber", "name").row(WANG, "王某").row(LI, "李某"));
        var employments = Table.of("documentNumber", "uscc", "posts", "joinedOn", "leftOn");
        importing.committed(
                "employments",
                employments.row(WANG, X, "内审员", "2025-01-01", "2026-02-01").row(LI, X, "报检员", "2024-05-06", null));
        importing.committed(
                "headcounts",
                Table.of("uscc", "asOf", "headcount").row(X, "2025-12-31", 120).row(Y, "2025-12-31", 40));
        importing.committed("headcounts", Table.of("uscc", "asOf", "headcount").row(X, "2025-12-31", 125));
        importing.committed(
                "sessions",
                Table.of("sessionCode", "name", "role", "creditHours", "from", "to")
                        .row("忙-S1", "内审员", "A", 24, "2025-03-01", "2025-03-10"));
        importing.committed(
                "outcomes",
                Table.of("documentNumber", "sessionCode", "completedOn", "result")
                        .row(WANG, "忙-S1", "2025-03-10", "合格")
                        .row(LI, "忙-S1", null, "不合格"));
        UUID wrong = importing.committed(
                "employments",
                Table.of("documentNumber", "uscc", "posts", "joinedOn", "leftOn")
                        .row(WANG, Y, "内审员", "2026-03-01", null));
        importing.undo(wrong);
    }

    private UUID exam(String course, int right) {
        var attempt = exams.start(exams.person(), course);
        finished.handIn(attempt, right);
        return attempt.value();
    }

    private String certified(String programme, String course) {
        PersonId person = exams.person();
        As.learner(person).run(() -> studying.enrol(programme));
        finished.handIn(exams.start(person, course), 1_000);
        UUID certificate = jdbc.sql("select certificate_id from certificate where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
        papers.file(certificate);
        return jdbc.sql("select number from certificate where certificate_id = ?")
                .param(certificate)
                .query(String.class)
                .single();
    }

    private void act(String number, CertificateEvent kind) {
        As.FIRST.run(() -> life.act(
                number, life.sheet(number, today()).version(), new CertificateAct(kind, today(), null, "核查后决定")));
    }

    private void correct(String number) {
        jdbc.sql(
                        "update person_identity set name = '改名' where person_id = (select person_id from certificate where number = ?)")
                .param(number)
                .update();
        As.FIRST.run(() -> corrections.request(number, "姓名有误"));
        As.SECOND.run(() -> corrections.open().forEach(open -> corrections.grant(open.id())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
