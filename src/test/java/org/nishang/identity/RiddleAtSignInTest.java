package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.riddle.Riddle;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** After two failures a password is looked at only with a riddle solved, for every name alike. */
@ThinPortalTest
@Transactional
class RiddleAtSignInTest {

    private static final String PASSWORD = "Silk-And-Thread-9";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private WebApplicationContext context;

    @PersistenceContext
    private EntityManager entities;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc http;

    @BeforeEach
    void anAccount() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.LEARNER), Scope.NOTHING), PASSWORD, false);
        entities.flush();
    }

    @Test
    void theThirdTryIsLookedAtOnlyWithAnAnswer() throws Exception {
        assertThat(page()).doesNotContain("name=\"riddle\"");
        tryIn("weaver", "wrong", "");
        assertThat(page()).doesNotContain("name=\"riddle\"");
        tryIn("weaver", "wrong", "");
        assertThat(page()).contains("name=\"riddle\"", "/login/picture");

        assertThat(tryIn("weaver", PASSWORD, "")).isEqualTo("/login?error");
        page();
        assertThat(tryIn("weaver", PASSWORD, "00000x")).isEqualTo("/login?error");
        page();
        assertThat(tryIn("weaver", PASSWORD, riddle().said())).isEqualTo("/");
    }

    @Test
    void anAnswerIsGoodForOneTry() throws Exception {
        tryIn("weaver", "wrong", "");
        tryIn("weaver", "wrong", "");
        page();
        String answer = riddle().shown();
        assertThat(tryIn("weaver", "wrong", answer)).isEqualTo("/login?error");

        assertThat(tryIn("weaver", PASSWORD, answer)).isEqualTo("/login?error");
    }

    @Test
    void aNameThatIsNoAccountsIsAskedAlike() throws Exception {
        tryIn("nobody", "wrong", "");
        tryIn("nobody", "wrong", "");

        assertThat(page()).contains("name=\"riddle\"");
    }

    /** Another browser has no riddle before its first try; the answer says nothing of the password. */
    @Test
    void whoComesWithAnotherBrowserIsAskedFromTheFirstTryOn() throws Exception {
        tryIn("weaver", "wrong", "");
        tryIn("weaver", "wrong", "");
        var other = new MockHttpSession();
        http.perform(get("/login").session(other));

        assertThat(tryIn(other, "weaver", PASSWORD, "")).isEqualTo("/login?error");
        assertThat(page(other).getContentAsString()).contains("name=\"riddle\"");
    }

    @Test
    void thePictureIsThereForWhoIsAskedAndIsNotKept() throws Exception {
        assertThat(picture().getStatus()).isEqualTo(404);
        tryIn("weaver", "wrong", "");
        tryIn("weaver", "wrong", "");
        page();

        assertThat(picture().getContentType()).isEqualTo("image/png");
        assertThat(picture().getHeader("Cache-Control")).contains("no-store");
        assertThat(page()).doesNotContain(riddle().shown(), riddle().said());
    }

    private Riddle riddle() {
        return (Riddle) session.getAttribute(Riddle.class.getName());
    }

    private MockHttpServletResponse picture() throws Exception {
        return http.perform(get("/login/picture").session(session)).andReturn().getResponse();
    }

    private String page() throws Exception {
        return page(session).getContentAsString();
    }

    private MockHttpServletResponse page(MockHttpSession of) throws Exception {
        return http.perform(get("/login").session(of)).andReturn().getResponse();
    }

    private String tryIn(String name, String password, String answer) throws Exception {
        if (session.isNew()) {
            page();
        }
        return tryIn(session, name, password, answer);
    }

    private String tryIn(MockHttpSession of, String name, String password, String answer) throws Exception {
        return String.valueOf(http.perform(post("/login")
                        .session(of)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("username", name)
                        .param("password", password)
                        .param(Riddle.ANSWER, answer))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
