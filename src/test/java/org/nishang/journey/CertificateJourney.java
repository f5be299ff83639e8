package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job: from the first lesson to a certificate, and what it moves. */
class CertificateJourney extends Journey {

    private static final List<String> MOVED = List.of("T1", "T6", "T8", "T9");

    private final JdbcClient jdbc;
    private final StudiedTime studied;
    private final MovableClock clock;

    @Autowired
    CertificateJourney(JdbcClient jdbc, MovableClock clock, StudiedTime studied) {
        this.studied = studied;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void aDeclarantEarnsACertificateThatAStrangerVerifiesAndTheTotalsCountOnce() throws IOException {
        Page administrator = newBrowser();
        signIn(administrator, "admin");
        assertAccessible(administrator);
        var before = figures(administrator);
        assertAccessible(administrator);
        int heldBefore = held(administrator);
        assertAccessible(administrator);

        Page page = newBrowser("zh-CN", PHONE);
        var learner = new LearnerPath(page, key());
        signIn(page, "declarant");
        learner.openCourse("C04");
        assertAccessible(page);
        learner.enrol();
        studied.ofCourse("declarant", "C04");
        page.reload();
        assertAccessible(page);
        learner.completeLessons();
        learner.startExam();
        assertAccessible(page);
        learner.answer(Integer.MAX_VALUE);
        assertThat(learner.finish()).isEqualTo("100");
        assertAccessible(page);
        String number = learner.certificateNumber();
        assertAccessible(page);

        assertThat(number).matches("JFP-D-\\d{4}-\\d{6}-.");
        learner.openCourse("C04");
        assertThat(byTestId(page, "enrol")).hasCount(0);
        assertThat(byTestId(page, "enrol-obstacle")).isVisible();
        assertAccessible(page);
        page.navigate("/studies");
        assertThat(byTestId(page, "study-record")).hasCount(1);
        assertThat(byTestId(page, "attempt-review")).hasCount(1);
        assertAccessible(page);
        var paper = paper(page, number);
        assertThat(paper).contains(number, displayName("declarant"));
        assertThat(paper).contains(dates(today()), dates(today().plusMonths(24).minusDays(1)));

        Page stranger = newBrowser("en-US", PHONE);
        stranger.navigate("/verify/" + number);
        assertThat(byTestId(stranger, "verify-status")).hasText("Valid");
        assertThat(byTestId(stranger, "verify-number")).hasText(number);
        assertAccessible(stranger);
        assertThat(stranger.request()
                        .get(address("/api/public/certificates/" + number))
                        .text())
                .contains("\"status\":\"VALID\"");

        var expected = new TreeMap<>(before);
        expected.replaceAll((total, figure) -> figure + 1);
        assertThat(figures(administrator)).isEqualTo(expected);
        assertThat(held(administrator)).isEqualTo(heldBefore + 1);
    }

    @Test
    void aLearnerWhoFailsGetsNoCertificateAndSeesWhy() {
        Page page = newBrowser("zh-CN", PHONE);
        var learner = new LearnerPath(page, key());
        signIn(page, "learner01");
        learner.openCourse("C04");
        learner.enrol();
        studied.ofCourse("learner01", "C04");
        page.reload();
        learner.completeLessons();
        learner.startExam();
        learner.answer(10);
        // Who is too fast for reading the questions sees the score alone.
        clock.move(Duration.ofMinutes(5));

        assertThat(learner.finish()).isEqualTo("50");

        assertThat(byTestId(page, "result-state")).hasText("未合格");
        assertThat(page.locator(".result a[href*='courses/C04/']").first()).isVisible();
        assertAccessible(page);
        page.navigate("/certificates");
        learner.find("nav-certificates").first().waitFor();
        assertThat(byTestId(page, "certificate-card")).hasCount(0);
    }

    private Map<String, Integer> figures(Page page) {
        page.navigate("/totals");
        byTestId(page, "total-T1").waitFor();
        var figures = new TreeMap<String, Integer>();
        for (String total : MOVED) {
            figures.put(total, number(byTestId(page, "total-" + total).innerText()));
        }
        return figures;
    }

    private int held(Page page) {
        String enterprise = jdbc.sql("select enterprise_id from enterprise where name = '平湖霓虹制衣有限公司'")
                .query(String.class)
                .single();
        page.navigate("/staffing/" + enterprise);
        return number(byTestId(page, "held-D").innerText());
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }

    private String paper(Page page, String number) throws IOException {
        var answer = page.request().get(address("/api/v1/certificates/" + number + "/pdf"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.request().get(answer.url()).body()).isEqualTo(answer.body());
        try (var document = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(document);
            return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String dates(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private String displayName(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private AnswerKey key() {
        return new AnswerKey(jdbc.sql(AnswerKey.ITEMS).query(String.class).list());
    }
}
