package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.identity.directory.DirectoryAway;
import org.nishang.identity.directory.PasswordDirectory;
import org.nishang.identity.proof.OwnProof;
import org.nishang.testing.AppCode;
import org.nishang.testing.MovableClock;
import org.nishang.testing.TestDirectory;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The password of the directory opens the accounts that are of it, and no other password does. */
@ThinPortalTest
@Transactional
class DirectorySignInTest {

    private static final String OWN = "Silk-And-Thread-9";
    private static final String OF_DIRECTORY = "directory pass";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private PasswordDirectory passwords;

    @Autowired
    private OwnFactor factor;

    @Autowired
    private OwnProof proof;

    @Autowired
    private SignIn users;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private MockMvc http;
    private TestDirectory directory;

    @BeforeEach
    void anAccountOfTheDirectory() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        directory = new TestDirectory();
        for (String name : new String[] {"weaver", "spinner"}) {
            accounts.create(
                    new NewAccount(name, name, null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ALL), OWN, false);
            directory.add(name, name, OF_DIRECTORY);
        }
        entities.flush();
        keeping.joinDirectory("weaver", "new rule");
        entities.flush();
        entities.clear();
    }

    @AfterEach
    void closesTheDirectory() {
        directory.close();
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePasswordOfTheDirectoryOpensWhatIsOfIt() throws Exception {
        assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/");
        assertThat(tries("weaver", OWN)).isEqualTo("/login?error");
    }

    @Test
    void itOpensNoAccountThatIsNot() throws Exception {
        assertThat(tries("spinner", OF_DIRECTORY)).isEqualTo("/login?error");
        assertThat(tries("spinner", OWN)).isEqualTo("/");
    }

    @Test
    void anEmptyPasswordProvesNothing() throws Exception {
        assertThat(passwords.proves("weaver", "")).isFalse();
        assertThat(tries("weaver", "")).isEqualTo("/login?error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*)(uid=*", "weav*", "*", "weaver)(cn=weaver", "weaver\\2a", "(", "nobody", ""})
    void aNameIsANameAndNoPattern(String name) throws Exception {
        assertThat(passwords.proves(name, OF_DIRECTORY)).isFalse();
        assertThat(tries(name, OF_DIRECTORY)).isEqualTo("/login?error");
    }

    @Test
    void wrongPasswordsAreSlowedDown() throws Exception {
        clock.stop();
        for (int time = 0; time < 6; time++) {
            tries("weaver", "wrong");
        }

        assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/login?error");
    }

    @Test
    void aDirectoryThatIsAwayAnswersLikeAWrongPasswordAndIsNoGuess() throws Exception {
        directory.close();
        for (int time = 0; time < 8; time++) {
            assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/login?error");
        }
        assertThatThrownBy(() -> passwords.proves("weaver", OF_DIRECTORY)).isInstanceOf(DirectoryAway.class);
        assertThat(tries("spinner", OWN)).isEqualTo("/");
        directory = new TestDirectory();
        directory.add("weaver", "weaver", OF_DIRECTORY);

        assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/");
    }

    @Test
    void failuresBeforeItWasAwayStayCounted() throws Exception {
        clock.stop();
        for (int time = 0; time < 2; time++) {
            tries("weaver", "wrong");
        }
        directory.close();
        tries("weaver", OF_DIRECTORY);
        directory = new TestDirectory();
        directory.add("weaver", "weaver", OF_DIRECTORY);

        assertThat(tries("weaver", OF_DIRECTORY)).as("a riddle is asked").isEqualTo("/login?error");
    }

    @Test
    void twoEntriesOfOneNameOpenNothing() {
        directory.add("weaver two", "weaver", "another password");

        assertThatThrownBy(() -> passwords.proves("weaver", OF_DIRECTORY)).isInstanceOf(DirectoryAway.class);
    }

    @Test
    void anAccountThatIsNotInUseStaysClosed() throws Exception {
        keeping.disable("weaver", "left");
        entities.flush();
        entities.clear();

        assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/login?error");
    }

    @Test
    void itsPasswordIsNeitherChangedNorResetHere() {
        as(
                "weaver",
                () -> assertThatThrownBy(() -> accounts.changePassword(OF_DIRECTORY, "Another-Pass-2026"))
                        .hasMessageContaining("identity.password.of-directory"));
        assertThatThrownBy(() -> keeping.resetPassword("weaver", "Another-Pass-2026", "lost"))
                .hasMessageContaining("identity.password.of-directory");
        assertThatThrownBy(() -> accounts.choosePassword(user("weaver").account(), "weaver", "Another-Pass-2026"))
                .hasMessageContaining("identity.password.of-directory");
    }

    @Test
    void itCanHaveAPasswordHereAgain() throws Exception {
        keeping.leaveDirectory("weaver", "Another-Pass-2026", "no directory");
        entities.flush();
        entities.clear();

        assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/login?error");
        assertThat(tries("weaver", "Another-Pass-2026")).isEqualTo("/");
        assertThat(user("weaver").mustChangePassword()).isTrue();
    }

    @Test
    void whoHasASecondFactorGivesItToo() throws Exception {
        as("weaver", () -> factor.confirm(AppCode.of(factor.begin().text(), clock.instant())));
        entities.flush();
        entities.clear();

        assertThat(tries("weaver", OF_DIRECTORY)).isEqualTo("/login/code");
    }

    @Test
    void itProvesWhoOneIs() {
        as("weaver", () -> {
            assertThatThrownBy(() -> proof.prove(OWN)).hasMessageContaining("identity.password.wrong");
            assertThatCode(() -> proof.prove(OF_DIRECTORY)).doesNotThrowAnyException();
        });
    }

    private String tries(String name, String password) throws Exception {
        var browser = new MockHttpSession();
        http.perform(get("/login").session(browser));
        return http.perform(post("/login")
                        .session(browser)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("username", name)
                        .param("password", password))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private SignedIn user(String name) {
        return (SignedIn) users.loadUserByUsername(name);
    }

    private void as(String name, Runnable work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                SignedInFixture.provenAt(user(name), clock.instant().minus(Duration.ofHours(1))));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
