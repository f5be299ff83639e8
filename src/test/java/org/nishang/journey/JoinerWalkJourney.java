package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody joins, is recorded, learns, passes, holds a certificate, and the enterprise has whom it must have. */
class JoinerWalkJourney extends Journey {

    /** Most of them in the exam: it depends on the kinds of its twenty questions. */
    private static final int MOST = 105;

    private final ApplicationContext portal;
    private final JdbcClient jdbc;
    private final LocalDate today;

    @Autowired
    JoinerWalkJourney(ApplicationContext portal, JdbcClient jdbc, Clock clock) {
        this.portal = portal;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @Test
    void fromTheFirstDayToACoveredEnterprise() {
        var start = WalkStart.at(portal, 411, "平湖路程一制衣有限公司");
        start.declared(today.minusDays(9), 12);
        var clicks = new Clicks("joiner to covered enterprise");

        clicks.step("joiner recorded");
        Page contact = clicks.of(newBrowser());
        signIn(contact, start.contact());
        byTestId(contact, "nav-enterprises").first().click();
        assertThat(byTestId(contact, "needs-D")).containsText("缺 1");
        byTestId(contact, "join").click();
        byTestId(contact, "name").locator("input").fill("程小一");
        byTestId(contact, "document").locator("input").fill(start.document());
        byTestId(contact, "join-submit").click();
        assertSays(contact, "程小一 已登记入职");

        // The portal has no screen for an account of the own enterprise yet.
        String account = start.learner(person("程小一"));

        clicks.step("course");
        Page page = clicks.of(newBrowser("zh-CN", PHONE));
        signIn(page, account);
        var learner = new LearnerPath(page, key());
        learner.openCourse("C04");
        learner.enrol();
        portal.getBean(StudiedTime.class).ofCourse(account, "C04");
        page.reload();
        learner.completeLessons();
        clicks.step("exam");
        learner.startExam();
        learner.answer(Integer.MAX_VALUE);
        learner.finish();
        clicks.step("certificate");
        learner.certificateNumber();
        assertThat(byTestId(page, "certificate-state").first()).hasText("有效");

        clicks.step("enterprise covered");
        byTestId(contact, "nav-enterprises").first().click();
        contact.reload();
        assertThat(byTestId(contact, "needs-D")).containsText("缺 0");
        clicks.atMost(MOST);
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
