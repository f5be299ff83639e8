package org.nishang.learning.attendance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassFixture;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The page that a phone opens by the code on the wall, and the files for calendars. */
@PortalTest
@Transactional
class AttendPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ExamFixture people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private UUID id;
    private PersonId learner;

    @BeforeEach
    void onTheDayOfAClass() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var day = LocalDate.now(clock).plusDays(10);
        id = As.FIRST.call(() -> classes.open("H-1", day));
        learner = people.person();
        classes.place(id, learner);
        clock.move(Duration.between(
                clock.instant(),
                day.atTime(LocalTime.of(8, 55)).atZone(clock.getZone()).toInstant()));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void opensAndSignsInByOneButton() throws Exception {
        var page = http.perform(get("/attend")
                        .param("c", code())
                        .with(user(As.learner(learner).signedIn())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("H-1期报检员培训班")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        // Opening writes nothing: what looks ahead at links signs nobody in.
        org.assertj.core.api.Assertions.assertThat(recorded()).isZero();
        String ticket = page.replaceFirst("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");

        http.perform(post("/attend")
                        .param("ticket", ticket)
                        .with(csrf())
                        .with(user(As.learner(learner).signedIn())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("签到成功")));
        org.assertj.core.api.Assertions.assertThat(recorded()).isOne();
    }

    @Test
    void anOldCodeIsRefusedAndHasNoButton() throws Exception {
        String code = code();
        clock.move(Duration.ofSeconds(31));

        http.perform(get("/attend")
                        .param("c", code)
                        .with(user(As.learner(learner).signedIn())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("已过期")))
                .andExpect(content().string(not(containsString("<button"))));
    }

    @Test
    void whoIsNotSignedInSignsInFirst() throws Exception {
        http.perform(get("/attend").param("c", code())).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aClassIsAFileForCalendarsInUtc() throws Exception {
        http.perform(get("/api/v1/my-classes.ics").with(user(As.learner(learner).signedIn())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("BEGIN:VEVENT")))
                // 9:00 in Shanghai
                .andExpect(content().string(containsString("T010000Z")))
                .andExpect(content().string(containsString("H-1期报检员培训班")));
        http.perform(get("/api/v1/classes/" + id + ".ics").with(user(As.FIRST.signedIn())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("UID:" + id + "-0@nishang")));
    }

    private int recorded() {
        return jdbc.sql("select count(*) from attendance where session_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private String code() {
        return As.FIRST.call(() -> book.wall(id)).address().replaceFirst(".*c=", "");
    }
}
