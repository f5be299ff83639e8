package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Proven;
import org.nishang.identity.factor.Passkeys;
import org.nishang.identity.proof.OwnProof;
import org.nishang.identity.proof.OwnProof.Way;
import org.nishang.platform.web.PortalAddress;
import org.nishang.testing.MovableClock;
import org.nishang.testing.SoftPasskey;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A passkey signs in and proves who one is, for the portal's address and its owner alone. */
@ThinPortalTest
@Transactional
class PasskeyTest {

    private static final String PASSWORD = "Silk-And-Thread-9";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private OwnFactor factor;

    @Autowired
    private OwnProof proof;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private PortalAddress address;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private MockMvc http;
    private SoftPasskey passkey;

    @BeforeEach
    void somebodyMakesAPasskey() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        account("weaver");
        account("spinner");
        passkey = device();
        take("weaver", passkey);
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void signsInWithoutNamePasswordAndCode() throws Exception {
        var browser = new MockHttpSession();

        assertThat(shows(passkey, browser)).isEqualTo("/");

        assertThat(who(browser)).contains("\"signedIn\":true");
    }

    @Test
    void thePasswordAloneOpensNothingAnyMore() throws Exception {
        var browser = new MockHttpSession();
        SecurityContextHolder.clearContext();
        http.perform(get("/login").session(browser));
        var answer = http.perform(post("/login")
                        .session(browser)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("username", "weaver")
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(who(browser)).contains("\"signedIn\":false");
    }

    @Test
    void eachQuestionIsAnsweredOnce() throws Exception {
        var browser = new MockHttpSession();
        String question = question(browser);
        String answer = passkey.show(question);
        assertThat(sends(answer, browser)).isEqualTo("/");

        var other = new MockHttpSession();
        assertThat(sends(answer, other)).isEqualTo("/login?passkey");
        question(other);
        assertThat(sends(answer, other)).isEqualTo("/login?passkey");
        assertThat(who(other)).contains("\"signedIn\":false");

        var third = new MockHttpSession();
        String late = passkey.show(question(third));
        assertThat(sends("no json", third)).isEqualTo("/login?passkey");
        assertThat(sends(late, third)).as("the question was spent").isEqualTo("/login?passkey");
    }

    @Test
    void anotherSiteADeviceThatSawNobodyAndACopyAreRefusedAlike() throws Exception {
        assertThat(shows(passkey, new MockHttpSession())).isEqualTo("/");
        assertThat(shows(passkey.setBack().setBack(), new MockHttpSession())).isEqualTo("/login?passkey");

        assertThat(shows(device().at("https://nishang.example"), new MockHttpSession()))
                .isEqualTo("/login?passkey");
        assertThat(shows(device(), new MockHttpSession())).isEqualTo("/login?passkey");
        var unseen = device();
        take("weaver", unseen);
        assertThat(shows(unseen.unverified(), new MockHttpSession())).isEqualTo("/login?passkey");
        assertThat(sends("no json", question(new MockHttpSession()), new MockHttpSession()))
                .isEqualTo("/login?passkey");
    }

    @Test
    void aDisabledAccountAndARemovedPasskeyAreRefusedLikeAWrongAnswer() throws Exception {
        take("weaver", device());
        factor.removePasskey(factor.passkeys().getFirst().id());
        entities.flush();
        assertThat(shows(passkey, new MockHttpSession())).isEqualTo("/login?passkey");

        var other = device();
        take("weaver", other);
        assertThat(shows(other, new MockHttpSession())).isEqualTo("/");
        SecurityContextHolder.clearContext();
        keeping.disable("weaver", "on request");
        entities.flush();
        entities.clear();

        assertThat(shows(other, new MockHttpSession())).isEqualTo("/login?passkey");
    }

    @Test
    void provesItAgainAndOnlyForItsOwner() {
        assertThat(proof.ways()).containsExactly(Way.PASSKEY);
        clock.move(Duration.ofMinutes(11));
        assertThatThrownBy(proof::check).hasMessageContaining(Proven.NEEDED);

        var question = proof.question();
        proof.prove(question, passkey.show(question.json()));
        assertThatCode(proof::check).doesNotThrowAnyException();

        take("spinner", device());
        clock.move(Duration.ofMinutes(11));
        var theirs = proof.question();
        String answer = passkey.show(theirs.json());
        assertThatThrownBy(() -> proof.prove(theirs, answer)).hasMessageContaining("identity.passkey.wrong");
        assertThatThrownBy(proof::check).hasMessageContaining(Proven.NEEDED);
    }

    @Test
    void theOnlySecondFactorStaysAndNobodyRemovesThatOfAnother() {
        String id = factor.passkeys().getFirst().id();
        assertThatThrownBy(() -> factor.removePasskey(id)).hasMessageContaining("identity.passkey.last");

        take("spinner", device());
        take("spinner", device());
        assertThatThrownBy(() -> factor.removePasskey(id)).hasMessageContaining("identity.passkey.unknown");
        actAs("weaver");
        assertThat(factor.passkeys()).hasSize(1);
    }

    @Test
    void anAnswerToAnotherQuestionMakesNone() {
        var making = factor.beginPasskey();
        String answer = device().make(factor.beginPasskey().json());

        assertThatThrownBy(() -> factor.takePasskey(making, "手机", answer))
                .hasMessageContaining("identity.passkey.not-made");
        assertThat(factor.passkeys()).hasSize(1);
    }

    @Test
    void hasANameOfOneToFortyCharacters() {
        var making = factor.beginPasskey();
        String answer = device().make(making.json());
        for (String name : List.of("", " ", "钥".repeat(41))) {
            assertThatThrownBy(() -> factor.takePasskey(making, name, answer))
                    .as(name)
                    .hasMessageContaining("identity.passkey.name");
        }

        factor.takePasskey(making, " " + "钥".repeat(40) + " ", answer);

        assertThat(factor.passkeys()).extracting(Passkeys.Passkey::label).contains("钥".repeat(40));
    }

    @Test
    void aKnownPasskeyIsNotTakenByAnother() {
        actAs("spinner");
        var making = factor.beginPasskey();

        assertThatThrownBy(() -> factor.takePasskey(making, "偷来的", passkey.make(making.json())))
                .hasMessageContaining("identity.passkey.not-made");
    }

    @Test
    void aResetOfTheSecondFactorTakesPasskeysToo() throws Exception {
        SecurityContextHolder.clearContext();
        keeping.resetSecondFactor("weaver", "lost");
        entities.flush();
        entities.clear();

        assertThat(shows(passkey, new MockHttpSession())).isEqualTo("/login?passkey");
    }

    private SoftPasskey device() {
        return new SoftPasskey(address.base());
    }

    /** Proven by what the account has before and after. */
    private void take(String name, SoftPasskey device) {
        actAs(name);
        var making = factor.beginPasskey();
        factor.takePasskey(making, "办公室电脑", device.make(making.json()));
        actAs(name);
    }

    private void account(String name) {
        accounts.create(
                new NewAccount(name, "织女", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ALL),
                PASSWORD,
                false);
        entities.flush();
    }

    private void actAs(String name) {
        entities.flush();
        entities.clear();
        var user = (SignedIn) users.loadUserByUsername(name);
        SecurityContextHolder.getContext().setAuthentication(SignedInFixture.provenAt(user, clock.instant()));
    }

    private String shows(SoftPasskey device, MockHttpSession browser) throws Exception {
        return sends(device.show(question(browser)), browser);
    }

    /** The browser of somebody who is not signed in yet. */
    private String question(MockHttpSession browser) throws Exception {
        SecurityContextHolder.clearContext();
        return http.perform(get("/login/passkey").session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String sends(String answer, String asked, MockHttpSession browser) throws Exception {
        assertThat(asked).contains("challenge");
        return sends(answer, browser);
    }

    private String sends(String answer, MockHttpSession browser) throws Exception {
        SecurityContextHolder.clearContext();
        var page = http.perform(get("/login").session(browser)).andReturn();
        var csrf = (CsrfToken) page.getRequest().getAttribute(CsrfToken.class.getName());
        return String.valueOf(http.perform(post("/login/passkey")
                        .session(browser)
                        .param(csrf.getParameterName(), csrf.getToken())
                        .param("credential", answer))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String who(MockHttpSession browser) throws Exception {
        SecurityContextHolder.clearContext();
        return http.perform(get("/api/session").session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
