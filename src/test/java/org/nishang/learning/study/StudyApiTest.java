package org.nishang.learning.study;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.hours.StudyFloor;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** What a program is told of somebody's study time. */
@PortalTest
@Transactional
class StudyApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ExamFixture people;

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    CourseCatalogue courses;

    private MockMvc http;
    private PersonId learner;

    @BeforeEach
    void somebodyHasStudiedALesson() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        learner = people.person();
        As.learner(learner).run(() -> studying.enrol("P-D"));
        studied.ofLesson(learner, "C04", "cords");
        As.learner(learner).run(() -> studying.complete("C04", "cords"));
    }

    @Test
    void tellsTheLearnerAndTheAuthority() throws Exception {
        int floor = floor();

        for (As who : new As[] {As.learner(learner), As.administrator(Scope.ALL)}) {
            ask(who, "C04")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.activeSeconds", is(floor)))
                    .andExpect(jsonPath("$.complete", is(false)))
                    .andExpect(jsonPath("$.creditHours", is(String.format("%.2f", Math.floor(floor / 27.0) / 100))))
                    .andExpect(jsonPath("$.lessons", hasSize(13)))
                    .andExpect(jsonPath("$.lessons[?(@.id=='cords')].complete", is(List.of(true))))
                    .andExpect(jsonPath("$.lessons[?(@.id=='marking')].activeSeconds", is(List.of(0))));
        }
    }

    @Test
    void tellsNobodyElse() throws Exception {
        ask(As.learner(people.person()), "C04").andExpect(status().isNotFound());
        ask(As.administrator(Scope.ofRegion("330482")), "C04").andExpect(status().isNotFound());
        ask(As.learner(learner), "C99").andExpect(status().isNotFound());
    }

    private int floor() {
        var course = courses.current("C04").orElseThrow();
        return (int) StudyFloor.of(courses.length(course.id(), "cords")).toSeconds();
    }

    private ResultActions ask(As who, String course) throws Exception {
        return http.perform(get("/api/v1/study/" + learner + "/" + course).with(user(who.signedIn())));
    }
}
