package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.riddle.Riddle;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Who guesses, and solves every riddle, is slowed down, learns nothing from it, and keeps nobody out. */
@ThinPortalTest
@Transactional
class SignInThrottleTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final String HOME = "198.51.100.1";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private MockMvc http;

    @BeforeEach
    void anAccount() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        account("weaver");
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void duringAThrottleTheRightPasswordIsAnsweredLikeAWrongOne() throws Exception {
        var before = answer(tryIn("weaver", "wrong", HOME, null));
        failTimes(4, "weaver");

        assertThat(answer(tryIn("weaver", PASSWORD, HOME, null)))
                .isEqualTo(answer(tryIn("weaver", "wrong", HOME, null)))
                .isEqualTo(before);
    }

    @Test
    void unknownNamesAreThrottledAndAnsweredLikeKnownOnes() throws Exception {
        for (int i = 0; i < 7; i++) {
            assertThat(answer(tryIn("nobody", "wrong", HOME, null)))
                    .isEqualTo(answer(tryIn("weaver", "wrong", HOME, null)));
        }

        assertThat(jdbc.sql("select failures from sign_in_lane order by failures")
                        .query(Integer.class)
                        .list())
                .containsExactly(5, 5, 10);
    }

    @Test
    void aThousandTriesFromOneAddressAreTwentyGuesses() throws Exception {
        clock.stop();
        for (int i = 0; i < 1000; i++) {
            tryIn("nobody-" + i, "wrong", HOME, null);
        }

        assertThat(jdbc.sql("select count(*) from sign_in_lane where failures = 1")
                        .query(Integer.class)
                        .single())
                .as("names that a password was looked at for")
                .isEqualTo(20);
    }

    @Test
    void aThousandTriesFromAThousandAddressesAreFiveGuessesAndTheOwnerStillGetsIn() throws Exception {
        var home = known(tryIn("weaver", PASSWORD, HOME, null));
        for (int i = 0; i < 1000; i++) {
            tryIn("weaver", "wrong", "10.1." + i / 250 + "." + i % 250, null);
        }

        assertThat(jdbc.sql("select max(failures) from sign_in_lane")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, home))).isTrue();
        assertThat(isIn(tryIn("weaver", PASSWORD, "203.0.113.77", home)))
                .as("the device may be elsewhere")
                .isTrue();
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, null)))
                .as("who brings no mark is a stranger")
                .isFalse();
    }

    @Test
    void onePasswordOnManyAccountsIsThrottledByNetwork() throws Exception {
        for (int i = 0; i < 20; i++) {
            tryIn("nobody-" + i, "Spring-2026", "2001:db8:1:2::" + i, null);
        }

        assertThat(isIn(tryIn("weaver", PASSWORD, "2001:db8:1:2:abcd::9", null)))
                .isFalse();
        assertThat(isIn(tryIn("weaver", PASSWORD, "2001:db8:1:3::9", null))).isTrue();
    }

    @Test
    void theWaitGrowsAndEnds() throws Exception {
        failTimes(5, "weaver");
        clock.move(Duration.ofSeconds(61));
        tryIn("weaver", "wrong", HOME, null);
        clock.move(Duration.ofSeconds(61));
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, null))).isFalse();
        clock.move(Duration.ofSeconds(60));
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, null))).isTrue();

        failTimes(4, "weaver");
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, null)))
                .as("after a success failures are counted anew")
                .isTrue();
    }

    @Test
    void unlockOpensAtOnce() throws Exception {
        failTimes(5, "weaver");

        keeping.unlock("weaver", "on request");

        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, null))).isTrue();
    }

    @Test
    void aPassLetsTheOwnerInWhileOthersGuess() throws Exception {
        failTimes(5, "weaver");
        String pass = devices.pass("weaver");

        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, passed(pass)))).isTrue();
        assertThat(passed("x" + pass.substring(1))).as("an altered pass").isNull();
        assertThat(passed("")).isNull();
        clock.move(Duration.ofMinutes(30));
        assertThat(passed(pass)).as("an old pass").isNull();
    }

    @Test
    void allWhoBringOnePassShareTheirTries() throws Exception {
        String pass = devices.pass("weaver");
        for (int i = 0; i < 5; i++) {
            tryIn("weaver", "wrong", HOME, passed(pass));
        }

        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, passed(pass)))).isFalse();
    }

    @Test
    void aMarkIsGoodForItsAccountOnlyAndHasTriesOfItsOwn() throws Exception {
        account("spinner");
        var mark = known(tryIn("spinner", PASSWORD, HOME, null));
        failTimes(5, "weaver");
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, mark))).isFalse();
        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, new Cookie("known", "nonsense!"))))
                .isFalse();

        for (int i = 0; i < 5; i++) {
            tryIn("spinner", "wrong", HOME, mark);
        }
        assertThat(isIn(tryIn("spinner", PASSWORD, HOME, mark))).isFalse();
        assertThat(isIn(tryIn("spinner", PASSWORD, HOME, null))).isTrue();
    }

    @Test
    void aBrowserIsKnownToAllWhoSignInOnIt() throws Exception {
        account("spinner");
        var first = known(tryIn("spinner", PASSWORD, HOME, null));
        var both = known(tryIn("weaver", PASSWORD, HOME, first));
        failTimes(5, "weaver");
        failTimes(5, "spinner");

        assertThat(isIn(tryIn("weaver", PASSWORD, HOME, both))).isTrue();
        assertThat(isIn(tryIn("spinner", PASSWORD, HOME, both))).isTrue();
    }

    @Test
    void theLogTellsWhoSignedInFromWhereAndWhetherTheBrowserWasKnown() throws Exception {
        var mark = known(tryIn("weaver", PASSWORD, HOME, null));
        tryIn("weaver", PASSWORD, "2001:db8::7", mark);

        assertThat(jdbc.sql("select concat(actor, ' ', subject, ' ', detail) as line from audit_entry"
                                + " where event = 'identity.signed-in' and subject = 'weaver' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "weaver weaver address=198.51.100.1 device=new",
                        "weaver weaver address=2001:db8::7 device=known");
    }

    private void account(String name) {
        accounts.create(new NewAccount(name, name, null, Set.of(AccountRole.LEARNER), Scope.NOTHING), PASSWORD, false);
        entities.flush();
    }

    private void failTimes(int times, String name) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(isIn(tryIn(name, "wrong", "192.0.2." + i, null))).isFalse();
        }
    }

    private MockHttpServletResponse tryIn(String name, String password, String address, @Nullable Cookie known)
            throws Exception {
        var session = new MockHttpSession();
        http.perform(get("/login").session(session));
        var riddle = Riddle.begin(session, clock.instant());
        var request = post("/login").session(session).header("Sec-Fetch-Site", "same-origin");
        request.param(Riddle.ANSWER, riddle.shown());
        request.param("username", name).param("password", password).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        if (known != null) {
            request.cookie(known);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private @Nullable Cookie passed(String pass) throws Exception {
        return http.perform(get("/login").param("pass", pass))
                .andReturn()
                .getResponse()
                .getCookie("known");
    }

    private static boolean isIn(MockHttpServletResponse response) {
        return !"/login?error".equals(response.getRedirectedUrl());
    }

    private static Cookie known(MockHttpServletResponse response) {
        var cookie = response.getCookie("known");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/login");
        return cookie;
    }

    /** Everything that the browser is told. */
    private static List<Object> answer(MockHttpServletResponse response) throws Exception {
        var headers = new TreeMap<String, List<String>>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        return List.of(
                response.getStatus(), headers, Arrays.toString(response.getCookies()), response.getContentAsString());
    }
}
