package org.nishang.identity.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session that nobody uses ends after its idle time; asking for the time that is left is no use. */
@ThinPortalTest
@Transactional
class IdleEndTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final long IDLE = Duration.ofMinutes(15).toSeconds();

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private WebApplicationContext context;

    @PersistenceContext
    private EntityManager entities;

    private MockHttpSession session = new MockHttpSession();
    private MockMvc http;

    @BeforeEach
    void anAdministratorSignsIn() throws Exception {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.create(
                new NewAccount("boss", "织女", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.NOTHING),
                PASSWORD,
                false);
        entities.flush();
        signIn();
    }

    @Test
    void asksAsOftenAsItLikesAndEndsAllTheSame() throws Exception {
        assertThat(state(get(SessionState.ADDRESS)).get("endsIn").asLong()).isBetween(IDLE - 30, IDLE);

        unusedFor(Duration.ofMinutes(14));
        assertThat(state(get(SessionState.ADDRESS)).get("endsIn").asLong()).isBetween(30L, 60L);
        assertThat(state(get(SessionState.ADDRESS)).get("signedIn").asBoolean()).isTrue();

        unusedFor(Duration.ofMinutes(15));
        var after = state(get(SessionState.ADDRESS));
        assertThat(after.get("signedIn").asBoolean()).isFalse();
        assertThat(after.get("endsIn").isNull()).isTrue();
    }

    @Test
    void goesOnForItsWholeIdleTimeWhereSomebodySaysSo() throws Exception {
        unusedFor(Duration.ofMinutes(14));

        var state = state(post(SessionState.ADDRESS).header("Sec-Fetch-Site", "same-origin"));

        assertThat(state.get("endsIn").asLong()).isBetween(IDLE - 30, IDLE);
    }

    @Test
    void isUsedByEveryOtherRequest() throws Exception {
        unusedFor(Duration.ofMinutes(14));

        http.perform(get("/api/notices/count").session(session));

        assertThat(state(get(SessionState.ADDRESS)).get("endsIn").asLong()).isBetween(IDLE - 30, IDLE);
    }

    @Test
    void aRequestThatTakesLongerThanTheIdleTimeEndsNothing() throws Exception {
        long[] now = {0};
        var times = new IdleTimes(() -> now[0]);
        var request = new MockHttpServletRequest("POST", "/api/v1/imports/people");
        request.setSession(session);

        new IdleEnd(times)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (any, other) -> now[0] += Duration.ofMinutes(16).toNanos());

        assertThat(times.left(session)).contains(Duration.ofSeconds(IDLE));
    }

    @Test
    void afterTheEndTheSignInSaysSoOnceAndLeadsBack() throws Exception {
        var ended = new MockHttpSession();
        state(get(SessionState.ADDRESS).with(request -> {
            request.setRequestedSessionId("ended");
            request.setRequestedSessionIdValid(false);
            request.setSession(ended);
            return request;
        }));
        session = ended;
        http.perform(get("/people").queryParam("q", "Ann").session(session).accept("text/html"));

        assertThat(page()).contains("登录已结束");
        assertThat(page()).doesNotContain("登录已结束");
        assertThat(signIn()).endsWith("/people?q=Ann");
    }

    @Test
    void whoHadNoSessionIsToldOfNoEnd() throws Exception {
        session = new MockHttpSession();
        state(get(SessionState.ADDRESS));

        assertThat(page()).doesNotContain("登录已结束");
    }

    private void unusedFor(Duration time) {
        new IdleTimes(() -> System.nanoTime() - time.toNanos()).use(session);
    }

    private JsonNode state(MockHttpServletRequestBuilder asked) throws Exception {
        return JsonMapper.shared()
                .readTree(http.perform(asked.session(session).header("Accept-Language", "zh-CN"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private String page() throws Exception {
        return http.perform(get("/login").session(session).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** @return where it leads */
    private String signIn() throws Exception {
        return Objects.requireNonNull(http.perform(post("/login")
                        .session(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("username", "boss")
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
