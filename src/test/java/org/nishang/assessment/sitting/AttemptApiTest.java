package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.nishang.testing.Refusals.refuses;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.integrity.ConductSums;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.ObjectMapper;

@PortalTest
@Transactional
class AttemptApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamFinishing finishing;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private PersonId learner;
    private AttemptId attempt;

    @BeforeEach
    void startsAnAttempt() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        learner = exams.person();
        attempt = exams.start(learner);
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void givesThePaperWithoutAKey() throws Exception {
        String body = as(learner, get("/api/attempts/" + attempt))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions.length()", is(20)))
                .andExpect(jsonPath("$.seq", is(0)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        // A case has a name of its own, by which its questions stay together.
        assertThat(body.replaceAll("C04-K[0-9]+", ""))
                .doesNotContain("correct", "accepted", "explanation", "C04-", "points");
    }

    @Test
    void savesAndSaysWhatIsDurable() throws Exception {
        save(17, Map.of(3, List.of("b"))).andExpect(status().isOk()).andExpect(jsonPath("$.durable", is(17)));
        save(18, Map.of(7, List.of("a", "c"))).andExpect(jsonPath("$.durable", is(18)));

        as(learner, get("/api/attempts/" + attempt))
                .andExpect(jsonPath("$.seq", is(18)))
                .andExpect(jsonPath("$.answers['3'][0]", is("b")))
                .andExpect(jsonPath("$.answers['7'].length()", is(2)));
    }

    @Test
    void leavesNewerAnswersAloneWhenAnOlderSaveComesLate() throws Exception {
        save(5, Map.of(1, List.of("a")));

        save(5, Map.of(1, List.of("b"))).andExpect(status().isOk()).andExpect(jsonPath("$.applied", is(false)));
        save(4, Map.of(1, List.of("c"))).andExpect(status().isOk()).andExpect(jsonPath("$.durable", is(5)));

        as(learner, get("/api/attempts/" + attempt)).andExpect(jsonPath("$.answers['1'][0]", is("a")));
    }

    @Test
    void whoHandsInBringsTheNotesOfAllItsTabsAlong() throws Exception {
        as(
                        learner,
                        post("/api/attempts/" + attempt + "/finish")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"seq":1,"answers":{},"conduct":{"tab":"one","away":0,"awaySeconds":0,"times":[],"pastes":0,"seconds":{"1":60}},
                                         "others":[{"tab":"two","away":1,"awaySeconds":9,"times":[],"pastes":0,"seconds":{"1":5,"2":7}}]}"""))
                .andExpect(status().isOk());

        var noted = ConductSums.of(
                json.readTree(jdbc.sql("select conduct from answer_sheet where attempt_id = ?")
                        .param(attempt.value())
                        .query(String.class)
                        .single()),
                Duration.ofHours(1));
        assertThat(noted.seconds()).isEqualTo(Map.of(1, 65, 2, 7));
        assertThat(noted.away()).isEqualTo(1);
    }

    @Test
    void notesOfMoreTabsThanABrowserHasAreRefused() {
        var one = new Conduct("k", 0, 0, null, 0, null);

        refuses("attempt.malformed", () -> Noted.of(one, Collections.nCopies(50, one)));
        assertThat(Noted.of(null, Collections.nCopies(50, one)).isEmpty()).isFalse();
        assertThat(Noted.of(null, null).isEmpty()).isTrue();
    }

    @Test
    void refusesAfterHandingInAndKeepsTheFirstResult() throws Exception {
        finish(1, exams.decisiveFirst(attempt, 14));

        save(2, Map.of(20, List.of("a")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("attempt.finished")));
        finish(3, exams.rightAnswers(attempt, 20)).andExpect(status().isOk());

        var row = exams.standing(learner).finished().getFirst();
        assertThat(row.score().hundredths()).isEqualTo(7000);
        assertThat(row.passed()).isTrue();
    }

    @Test
    void acceptsASaveWithinTheGraceAndNoneAfterIt() throws Exception {
        clock.move(Duration.ofMinutes(40).plusSeconds(3));
        save(1, Map.of(1, List.of("a"))).andExpect(status().isOk());

        clock.move(Duration.ofSeconds(3));
        save(2, Map.of(1, List.of("b")))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code", is("attempt.too-late")));
    }

    @Test
    void handsInWhatWasSavedWhenTheTimeIsOverAndTheBrowserGone() throws Exception {
        save(1, exams.rightAnswers(attempt, 13));

        clock.move(Duration.ofMinutes(41));
        assertThat(finishing.overdue()).contains(attempt);
        finishing.closeOverdue(attempt);

        assertThat(finishing.overdue()).doesNotContain(attempt);
        var row = exams.standing(learner).finished().getFirst();
        assertThat(row.score().hundredths()).isEqualTo(6500);
        assertThat(row.passed()).isFalse();
    }

    @Test
    void answersSomebodyElsesAttemptLikeAnUnknownOne() throws Exception {
        var stranger = exams.person();

        as(stranger, get("/api/attempts/" + attempt))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("attempt.unknown")));
        as(stranger, body(put("/api/attempts/" + attempt + "/answers"), 1, Map.of(1, List.of("a"))))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("attempt.unknown")));
        as(stranger, body(post("/api/attempts/" + attempt + "/finish"), 1, Map.of()))
                .andExpect(status().isNotFound());
        as(learner, get("/api/attempts/" + AttemptId.next())).andExpect(status().isNotFound());
    }

    @Test
    void refusesNonsense() throws Exception {
        save(0, Map.of(1, List.of("a"))).andExpect(status().isBadRequest());
        save(1, Map.of(21, List.of("a"))).andExpect(status().isBadRequest());
        save(1, Map.of(0, List.of("a"))).andExpect(status().isBadRequest());
        save(1, Map.of(1, List.of("x".repeat(2_001)))).andExpect(status().isBadRequest());
        for (String nonsense : List.of(
                "",
                "{",
                "[]",
                "{\"seq\":\"x\"}",
                "{\"seq\":1}",
                "{\"seq\":1,\"answers\":{\"a\":[\"b\"]}}",
                "{\"seq\":1,\"answers\":{\"1\":\"b\"}}",
                "{\"seq\":1,\"answers\":{\"1\":null}}")) {
            as(
                            learner,
                            put("/api/attempts/" + attempt + "/answers")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(nonsense))
                    .andExpect(status().isBadRequest());
        }
        as(learner, get("/api/attempts/nonsense")).andExpect(status().isNotFound());
        as(
                        learner,
                        put("/api/attempts/" + attempt + "/answers")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"seq\":1,\"answers\":{\"1\":[\"" + "x".repeat(270_000) + "\"]}}"))
                .andExpect(status().isBadRequest());

        as(learner, get("/api/attempts/" + attempt)).andExpect(jsonPath("$.seq", is(0)));
    }

    @Test
    void tellsWhoIsNotSignedInWhereToSignIn() throws Exception {
        http.perform(body(put("/api/attempts/" + attempt + "/answers"), 1, Map.of(1, List.of("a"))))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.signIn", is("/login")));
    }

    @Test
    void resumesTheRunningAttemptInsteadOfStartingAnother() {
        assertThat(exams.start(learner)).isEqualTo(attempt);
    }

    @Test
    void waitsAfterTheLastAttemptAndThenAllowsAnotherRound() throws Exception {
        for (int number = 1; number <= 3; number++) {
            attempt = exams.start(learner);
            finish(1, Map.of());
        }

        assertThat(exams.standing(learner).attemptsLeft()).isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> exams.start(learner))
                .hasMessageContaining("assessment.attempt.none-left");

        clock.move(Duration.ofDays(8));
        assertThat(exams.standing(learner).attemptsLeft()).isEqualTo(3);
        assertThat(exams.start(learner)).isNotEqualTo(attempt);
    }

    private ResultActions save(long seq, Map<Integer, List<String>> answers) throws Exception {
        return as(learner, body(put("/api/attempts/" + attempt + "/answers"), seq, answers));
    }

    private ResultActions finish(long seq, Map<Integer, List<String>> answers) throws Exception {
        return as(learner, body(post("/api/attempts/" + attempt + "/finish"), seq, answers));
    }

    private MockHttpServletRequestBuilder body(
            MockHttpServletRequestBuilder request, long seq, Map<Integer, List<String>> answers) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("seq", seq, "answers", answers)));
    }

    private ResultActions as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.with(user(SignedInFixture.of("learner", Set.of(AccountRole.LEARNER), Scope.NOTHING, person))));
    }
}
