package org.nishang.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
@Transactional
class OfflineApiTest {

    private static final String COURSE = "/api/study/offline/C04";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ExamFixture people;

    private MockMvc http;
    private As learner;

    @BeforeEach
    void aLearner() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        learner = As.learner(people.person());
    }

    @Test
    void aCourseIsSentAgainOnlyIfItHasChanged() throws Exception {
        String tag = as(learner, get(COURSE + "?language=zh"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Language", "zh"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(jsonPath("$.lessons.length()", is(13)))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        as(learner, get(COURSE + "?language=zh").header("If-None-Match", tag)).andExpect(status().isNotModified());
        as(learner, get(COURSE + "?language=en").header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void theTextsAreThoseOfNobody() throws Exception {
        var one = as(learner, get(COURSE + "?language=zh")).andReturn().getResponse();
        var other = as(As.learner(people.person()), get(COURSE + "?language=zh"))
                .andReturn()
                .getResponse();

        assertThat(one.getContentAsString()).isEqualTo(other.getContentAsString());
    }

    @Test
    void theSizeIsSaidBefore() throws Exception {
        int texts = as(learner, get(COURSE + "?language=zh"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray()
                .length;

        as(learner, get(COURSE + "/size?language=zh"))
                .andExpect(jsonPath("$.bytes").value(greaterThan(texts)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seq\":1}",
                "{\"ticket\":\"t\",\"course\":\"C04\",\"seq\":1}",
                "{\"ticket\":\"t\",\"course\":\"C04\",\"seq\":0,\"times\":[]}",
                "{\"ticket\":\"t\",\"course\":\"C04\",\"seq\":1,\"times\":[{\"lesson\":\"cords\"}]}",
                "{\"ticket\":\"t\",\"course\":\"C04\",\"seq\":1,\"times\":[],\"answers\":[{}]}",
            })
    void refusesWhatNoDeviceSends(String body) throws Exception {
        as(
                        learner,
                        post("/api/study/offline/batches")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(jsonPath("$.code", is("learning.hours.malformed")));
    }

    @Test
    void isForLearnersAndForCoursesThatThereAre() throws Exception {
        var contact = As.contact(Scope.ALL);
        as(contact, get(COURSE + "?language=zh")).andExpect(status().isForbidden());
        as(contact, post(COURSE + "/ticket?language=zh")).andExpect(status().isForbidden());
        as(learner, get("/api/study/offline/C99?language=zh")).andExpect(jsonPath("$.code", is("common.unknown-id")));
        as(learner, get(COURSE + "?language=fr")).andExpect(jsonPath("$.code", is("common.input.choice")));
    }

    private ResultActions as(As who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(who.signedIn())));
    }
}
