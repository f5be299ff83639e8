package org.nishang.learning.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
@Transactional
class StudyBeatsApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ExamFixture people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private MockMvc http;
    private PersonId reader;

    @BeforeEach
    void somebodyReads() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        reader = people.person();
    }

    @Test
    void answersHowMuchCounts() throws Exception {
        Instant now = clock.instant();
        String body = """
                {"lesson":"C04/cords","place":"tab-1","intervals":[["%s","%s"]]}""".formatted(now.minusSeconds(20), now);

        send(As.learner(reader), body).andExpect(status().isOk()).andExpect(jsonPath("$.counted", is(20)));
        send(As.learner(reader), body).andExpect(jsonPath("$.counted", is(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\"}",
                "{\"lesson\":\"C04\",\"place\":\"p\",\"intervals\":[]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"a b\",\"intervals\":[]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\",\"intervals\":[[\"yesterday\",\"today\"]]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\",\"intervals\":[[\"2026-11-29T01:00:00Z\"]]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\",\"intervals\":[null]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\",\"intervals\":[[null,null]]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\","
                        + "\"intervals\":[[\"2026-11-29T01:00:20Z\",\"2026-11-29T01:00:00Z\"]]}",
                "{\"lesson\":\"C04/cords\",\"place\":\"p\","
                        + "\"intervals\":[[\"-999999999-01-01T00:00:00Z\",\"+999999999-12-31T23:59:59Z\"]]}"
            })
    void refusesWhatNoPageSends(String body) throws Exception {
        send(As.learner(reader), body)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code", is("learning.hours.malformed")));
        assertThat(jdbc.sql("select count(*) from study_time where person_id = ?")
                        .param(reader.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C04/nothing", "C99/cords", "../x"})
    void refusesALessonThatThereIsNot(String lesson) throws Exception {
        send(As.learner(reader), "{\"lesson\":\"" + lesson + "\",\"place\":\"p\",\"intervals\":[]}")
                .andExpect(jsonPath("$.code", is("common.unknown-id")));
    }

    @Test
    void isForLearners() throws Exception {
        send(As.contact(Scope.ALL), "{}").andExpect(status().isForbidden());
    }

    private ResultActions send(As who, String body) throws Exception {
        return http.perform(post("/api/study/beats")
                .with(user(who.signedIn()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
