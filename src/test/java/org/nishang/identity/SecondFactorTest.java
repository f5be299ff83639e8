package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.factor.SharedSecret;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Who has a second factor is not in with the password alone, by no door; a code opens once, and guessing is slow. */
@ThinPortalTest
@Transactional
class SecondFactorTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private OwnFactor factor;

    @Autowired
    private SignIn users;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private @Nullable Cookie known;
    private MockMvc http;
    private SharedSecret secret;
    private List<String> recovery;

    @BeforeEach
    void anAccountWithASecondFactor() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                PASSWORD,
                false);
        entities.flush();
        asWeaver(() -> {
            secret = factor.begin();
            recovery = factor.confirm(now());
        });
        entities.flush();
        clock.move(STEP);
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void thePasswordAloneSignsNobodyIn() throws Exception {
        var session = afterPassword();

        assertThat(isIn(session)).isFalse();
        assertThat(http.perform(get("/api/v1/accounts").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(http.perform(get("/people").session(session))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login");
        assertThat(signedIn()).isZero();
    }

    @Test
    void theCodeSignsInAndIsLoggedOnce() throws Exception {
        var session = afterPassword();

        assertThat(code(session, now()).getRedirectedUrl()).isEqualTo("/");
        assertThat(isIn(session)).isTrue();
        assertThat(signedIn()).isOne();
        assertThat(http.perform(get("/api/v1/accounts").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aCodeOpensOnceAndSoDoEarlierOnes() throws Exception {
        String used = now();
        code(afterPassword(), used);

        var again = afterPassword();
        assertThat(code(again, used).getRedirectedUrl()).isEqualTo("/login/code?error");
        assertThat(code(again, secret.codeAt(clock.instant().minus(STEP))).getRedirectedUrl())
                .isEqualTo("/login/code?error");
        assertThat(isIn(again)).isFalse();
        clock.move(STEP);
        assertThat(code(again, now()).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() throws Exception {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        String typed = recovery.get(3).toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(code(afterPassword(), typed).getRedirectedUrl()).isEqualTo("/");
        assertThat(code(afterPassword(), recovery.get(3)).getRedirectedUrl()).isEqualTo("/login/code?error");
        asWeaver(() -> assertThat(factor.recoveryCodesLeft()).isEqualTo(9));
    }

    @Test
    void wrongCodesAreSlowedDownAndTheRightOneIsThenAnsweredLikeThem() throws Exception {
        for (int i = 0; i < 5; i++) {
            // The right password each time forgives no wrong code.
            assertThat(code(afterPassword(), "000000").getRedirectedUrl()).isEqualTo("/login/code?error");
        }
        var session = afterPassword();

        assertThat(code(session, now()).getRedirectedUrl()).isEqualTo("/login/code?error");
        assertThat(code(session, recovery.getFirst()).getRedirectedUrl()).isEqualTo("/login/code?error");
        clock.move(Duration.ofSeconds(61));
        assertThat(code(session, now()).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void whoKnowsThePasswordAndGuessesCodesDoesNotKeepTheOwnerOut() throws Exception {
        var cookie = code(afterPassword(), now()).getCookie("known");
        for (int i = 0; i < 6; i++) {
            code(afterPassword(), "000000");
        }
        clock.move(STEP);
        assertThat(code(afterPassword(), now()).getRedirectedUrl())
                .as("a stranger, with the right code")
                .isEqualTo("/login/code?error");

        known = cookie;
        assertThat(code(afterPassword(), now()).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void theCodeIsGivenSoonAfterThePassword() throws Exception {
        var session = afterPassword();
        clock.move(Duration.ofMinutes(5));

        assertThat(code(session, now()).getRedirectedUrl()).isEqualTo("/login");
        assertThat(code(new MockHttpSession(), now()).getRedirectedUrl()).isEqualTo("/login");
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void anAccountThatWasDisabledInBetweenStaysOut() throws Exception {
        var session = afterPassword();
        keeping.disable("weaver", "in between");
        entities.flush();

        assertThat(code(session, now()).getRedirectedUrl()).isEqualTo("/login/code?error");
    }

    @Test
    void anotherAdministratorResetsItWithAReasonAndNobodyTheirOwn() throws Exception {
        asWeaver(() -> assertThatThrownBy(() -> keeping.resetSecondFactor("weaver", "lost phone"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("identity.account.own"));
        keeping.resetSecondFactor("weaver", "lost phone");
        entities.flush();

        assertThat(password(new MockHttpSession()).getRedirectedUrl()).isEqualTo("/");
        assertThat(jdbc.sql("select (select count(*) from second_factor) + (select count(*) from recovery_code)")
                        .query(Integer.class)
                        .single())
                .as("nothing is left of it")
                .isZero();
        assertThat(jdbc.sql("select detail from audit_entry where event = 'identity.second-factor-reset'")
                        .query(String.class)
                        .single())
                .isEqualTo("lost phone");
        assertThatThrownBy(() -> keeping.resetSecondFactor("weaver", "lost phone"))
                .hasMessageContaining("identity.factor.none");
    }

    @Test
    void theSecretCannotBeReadFromTheDatabaseNorTakenTwice() {
        byte[] sealed = jdbc.sql("select sealed_secret from second_factor")
                .query(byte[].class)
                .single();

        assertThat(sealed).hasSize(12 + 20 + 16);
        asWeaver(() -> assertThatThrownBy(() -> factor.begin()).hasMessageContaining("identity.factor.present"));
    }

    private String now() {
        return secret.codeAt(clock.instant());
    }

    private void asWeaver(Runnable act) {
        var user = users.loadUserByUsername("weaver");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MockHttpServletResponse password(MockHttpSession session) throws Exception {
        http.perform(get("/login").session(session));
        return http.perform(post("/login")
                        .session(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(this::fromKnownBrowser)
                        .param("username", "weaver")
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse();
    }

    private MockHttpSession afterPassword() throws Exception {
        var session = new MockHttpSession();
        assertThat(password(session).getRedirectedUrl()).isEqualTo("/login/code");
        return session;
    }

    private MockHttpServletResponse code(MockHttpSession session, String typed) throws Exception {
        return http.perform(post("/login/code")
                        .session(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(this::fromKnownBrowser)
                        .param("code", typed))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequest fromKnownBrowser(MockHttpServletRequest request) {
        if (known != null) {
            request.setCookies(known);
        }
        return request;
    }

    private boolean isIn(MockHttpSession session) throws Exception {
        return http.perform(get("/api/session").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .contains("\"signedIn\":true");
    }

    private int signedIn() {
        return jdbc.sql("select count(*) from audit_entry where event = 'identity.signed-in' and subject = 'weaver'")
                .query(Integer.class)
                .single();
    }
}
