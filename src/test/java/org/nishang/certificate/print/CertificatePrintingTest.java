package org.nishang.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.certificate.register.CertificateRegister.Order;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificatePrintingTest {

    private static final PrintRequest REQUEST = new PrintRequest(2, "结业发证");
    private static final String SESSION = "打印-2026-01";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificatePrinting printing;

    @Autowired
    private PrintLog log;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private Clock clock;

    private final List<String> roster = new ArrayList<>();
    private LocalDate today;

    @BeforeEach
    void aSessionOfThree() {
        today = LocalDate.now(clock);
        EnterpriseId enterprise = given.enterprise("平湖打印厂", "330482");
        UUID session = Uuids.next();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date) values (?, ?, '打印班', 'A', 24, ?, ?)")
                .params(session, SESSION, today.minusDays(9), today)
                .update();
        for (String name : List.of("张三", "安一", "李二")) {
            PersonId person = given.person(name);
            given.employ(person, enterprise, "2020-01-01", null);
            jdbc.sql(
                            "insert into training_outcome (session_id, person_id, completed_on, result) values (?, ?, ?, 'PASSED')")
                    .params(session, person.value(), today)
                    .update();
            roster.add(given.complete(person, TrainingRole.AUDITOR, today.toString())
                    .number());
        }
    }

    @Test
    void putsTheStoredPapersOfASessionTogetherInTheOrderOfItsRoster() throws Exception {
        var admin = As.administrator(Scope.ofRegion("330482"));

        UUID run = admin.call(() -> printing.session(SESSION, REQUEST));
        var progress = new PrintProgress();
        admin.run(() -> printing.prepare(run, progress));
        byte[] file = admin.call(() -> written(run));

        assertThat(progress.done()).isEqualTo(progress.papers()).isEqualTo(3);
        try (var all = Loader.loadPDF(file)) {
            assertThat(all.getNumberOfPages()).isEqualTo(3);
            var expected = List.of(roster.get(1), roster.get(2), roster.get(0));
            for (int i = 0; i < 3; i++) {
                String number = expected.get(i);
                assertThat(text(file, i + 1)).contains(number);
                byte[] stored = admin.call(
                        () -> files.file(number, Optional.empty()).bytes().orElseThrow());
                try (var one = Loader.loadPDF(stored)) {
                    assertThat(drawing(all.getPage(i))).isEqualTo(drawing(one.getPage(0)));
                }
            }
        }
    }

    @Test
    void writesDownWhoPrintedWhatHowOftenAndWhy() {
        var admin = As.administrator(Scope.ofRegion("330482"));

        UUID run = admin.call(() -> printing.session(SESSION, REQUEST));

        assertThat(admin.call(() -> log.rows(0, 10))).first().satisfies(row -> {
            assertThat(row.run()).isEqualTo(run);
            assertThat(row.kind()).isEqualTo(PrintRow.Kind.SESSION);
            assertThat(row.subject()).isEqualTo(SESSION);
            assertThat(row.papers()).isEqualTo(3);
            assertThat(row.copies()).isEqualTo(2);
            assertThat(row.reason()).isEqualTo("结业发证");
            assertThat(row.actor()).isEqualTo("training-administrator");
        });
        assertThat(admin.call(() -> log.ofCertificate(roster.getFirst())))
                .extracting(PrintRow::run)
                .containsExactly(run);
        assertThatThrownBy(() -> jdbc.sql("delete from print_run").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void listsSessionsByTheCertificatesThatCameOfThem() {
        var session = As.administrator(Scope.ALL)
                .call(() -> printing.sessions(SESSION))
                .getFirst();

        assertThat(session.papers()).isEqualTo(3);
        assertThat(session.role()).isEqualTo(TrainingRole.AUDITOR);
        given.change(
                jdbc.sql("select certificate_id from certificate where number = ?")
                        .param(roster.getFirst())
                        .query(UUID.class)
                        .single(),
                "revoked_on",
                today.toString());
        assertThat(As.administrator(Scope.ALL)
                        .call(() -> printing.sessions(SESSION))
                        .getFirst()
                        .papers())
                .isEqualTo(2);
    }

    @Test
    void printsWhatTheRegisterShowsInItsOrder() throws Exception {
        var admin = As.administrator(Scope.ofRegion("330482"));
        var filter = new RegisterFilter(today, "打印", Optional.empty(), Optional.empty(), Optional.empty(), "");
        var byName = new RegisterFilter(
                today, "张三", Optional.of(TrainingRole.AUDITOR), Optional.empty(), Optional.empty(), "");

        assertThatThrownBy(() -> admin.call(() -> printing.register(filter, Order.NUMBER, false, "", REQUEST)))
                .isInstanceOf(Refusal.class);
        UUID run = admin.call(() -> printing.register(byName, Order.NUMBER, false, "张三", REQUEST));

        assertThat(text(admin.call(() -> written(run)), 1)).contains("张三");
    }

    @Test
    void refusesAPrintWithoutAReasonOrOfTooManyCopies() {
        assertThatThrownBy(() -> new PrintRequest(1, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new PrintRequest(0, "结业发证")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new PrintRequest(21, "结业发证")).isInstanceOf(Refusal.class);
    }

    private byte[] written(UUID run) {
        var out = new ByteArrayOutputStream();
        printing.write(run, out);
        return out.toByteArray();
    }

    private static byte[] drawing(PDPage page) throws Exception {
        try (var content = page.getContents()) {
            return content.readAllBytes();
        }
    }

    private static String text(byte[] file, int page) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }
}
