package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.credential.SignedCertificate;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.programme.ProgrammeFiles;
import org.nishang.people.employment.Post;
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody new goes through a programme of five courses, one of them by choice, on a phone: from the first page to one
 * certificate, whose hours are those that were earned and are said without a network too.
 */
class ProgrammeWalkJourney extends Journey {

    private static final String FIVE = """
            - code: P-WALK
              role: D
              title: {zh: 五门课程的项目, en: A programme of five courses}
              validFrom: 2020-01-01
              courses: [C01, C03, {choose: 1, of: [C08, C09]}, C06, C13]
              after: {C06: [C03]}
            """;

    private static final List<String> WAY = List.of("C01", "C03", "C09", "C06", "C13");

    private final ApplicationContext portal;
    private final ProgrammeFiles files;
    private final StudiedTime studied;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    @Autowired
    ProgrammeWalkJourney(
            ApplicationContext portal, ProgrammeFiles files, StudiedTime studied, JdbcClient jdbc, MovableClock clock) {
        this.portal = portal;
        this.files = files;
        this.studied = studied;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void theProgramme() {
        files.load(FIVE);
    }

    /** Other journeys begin the same courses by other programmes. */
    @AfterEach
    void goRight() {
        files.load(FIVE.replace("validFrom: 2020-01-01", "validFrom: 2020-01-01\n  validTo: 2020-01-02"));
        clock.reset();
    }

    @Test
    void fromTheFirstPageToOneCertificateOfFiveCourses() {
        var start = WalkStart.at(portal, 414, "平湖路程四制衣有限公司");
        start.joined("程小三", Post.DECLARANT, LocalDate.now(clock).minusDays(30));
        var person = person("程小三");
        String account = start.learner(person);
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, account);
        var learner = new LearnerPath(page, key());
        page.navigate("/courses/C01");
        learner.enrol();

        for (int passed = 0; passed < WAY.size(); passed++) {
            String course = WAY.get(passed);
            page.navigate("/");
            assertThat(byTestId(page, "way-progress")).containsText("%d".formatted(passed));
            clock.move(Duration.ofMinutes(1));
            studied.ofCourse(account, course);
            page.navigate("/courses/" + course);
            learner.proceed();
            learner.completeLessons();
            learner.startExam();
            learner.answer(Integer.MAX_VALUE);
            learner.finish();
            assertThat(certificates(person)).hasSize(passed == WAY.size() - 1 ? 1 : 0);
        }

        var hours = earned(person);
        assertThat(hours).isPositive();
        assertThat(page.locator("body")).isVisible();
        learner.certificateNumber();
        assertThat(byTestId(page, "certificate-state").first()).hasText("有效");
        checkOffline(page, certificates(person).getFirst(), hours);
    }

    private void checkOffline(Page page, UUID certificate, BigDecimal hours) {
        String claim = SignedCertificate.claim(portal, certificate);
        page.navigate("/proof");
        assertThat(page.locator("body[data-ready='online']")).isAttached();
        assertThat(page.locator("body[data-kept='yes']")).isAttached();
        page.context().setOffline(true);

        byTestId(page, "proof-text").fill(claim);
        byTestId(page, "proof-check").click();

        assertThat(byTestId(page, "proof-word")).hasText("签名有效");
        assertThat(byTestId(page, "proof-credit-hours"))
                .hasText(hours.stripTrailingZeros().toPlainString());
        page.context().setOffline(false);
    }

    private List<UUID> certificates(PersonId person) {
        return jdbc.sql("select certificate_id from certificate where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .list();
    }

    private BigDecimal earned(PersonId person) {
        return jdbc.sql("select credit_hours from training_outcome where person_id = ?")
                .param(person.value())
                .query(BigDecimal.class)
                .single();
    }

    private PersonId person(String name) {
        return new PersonId(jdbc.sql("select person_id from person_identity where name = ?")
                .param(name)
                .query(UUID.class)
                .single());
    }

    private AnswerKey key() {
        return new AnswerKey(jdbc.sql(AnswerKey.ITEMS).query(String.class).list());
    }
}
