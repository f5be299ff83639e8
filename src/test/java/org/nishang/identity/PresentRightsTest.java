package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.OpenDays;
import org.nishang.common.Refusal;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** What is changed at an account reaches its open sessions with their next request. */
@PortalTest
@Transactional
class PresentRightsTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final String OTHER = "Wool-And-Needle-8";
    private static final String STAFFING = "/api/v1/staffing?asOf=2026-12-01";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private JdbcClient jdbc;

    @PersistenceContext
    private EntityManager entities;

    @Autowired
    private MovableClock clock;

    private MockMvc http;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @BeforeEach
    void anAccount() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.NOTHING),
                PASSWORD,
                false);
        settle();
    }

    @Test
    void anUnchangedAccountIsNotReadAnew() throws Exception {
        var session = signIn(PASSWORD);
        var before = user(session);

        ask(session, STAFFING).andExpect(status().isOk());

        assertThat(user(session)).isSameAs(before);
    }

    @Test
    void lostRolesAreLostAndNewOnesAreThereWithTheNextRequest() throws Exception {
        var session = signIn(PASSWORD);
        ask(session, STAFFING).andExpect(status().isOk());

        change(() -> keeping.takeRoles("weaver", Set.of(AccountRole.LEARNER), "on request"));
        ask(session, STAFFING).andExpect(status().isForbidden());
        assertThat(user(session).may(Permission.LEARN)).isTrue();

        change(() -> keeping.takeRoles("weaver", Set.of(AccountRole.TRAINING_CONTACT), "on request"));
        ask(session, STAFFING).andExpect(status().isOk());
    }

    @Test
    void aDisabledAccountAnEndedAccessAndAResetPasswordEndSessions() throws Exception {
        endsSession(PASSWORD, () -> keeping.endAccess("weaver", "on request"));
        endsSession(PASSWORD, () -> keeping.resetPassword("weaver", OTHER, "on request"));
        endsSession(OTHER, () -> keeping.disable("weaver", "on request"));

        assertThat(events()).containsSequence("identity.account-disabled", "identity.sessions-ended");
    }

    @Test
    void anEndedAccountEndsItsSessionsAndCannotSignInAgain() throws Exception {
        endsSession(PASSWORD, () -> keeping.end("weaver", "on request"));

        var refused = new MockHttpSession();
        http.perform(get("/login").session(refused));
        http.perform(post("/login")
                        .session(refused)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("username", "weaver")
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void aRoleThatEndsAtMidnightIsGoneFromOpenSessions() throws Exception {
        var today = LocalDate.now(clock);
        change(() -> keeping.take(
                "weaver",
                new AccountRights(
                        Set.of(
                                new RoleGrant(AccountRole.TRAINING_CONTACT, null, today),
                                RoleGrant.always(AccountRole.LEARNER)),
                        Scope.NOTHING),
                "stands in"));
        var session = signIn(PASSWORD);
        ask(session, STAFFING).andExpect(status().isOk());

        clock.move(Duration.ofDays(1));

        ask(session, STAFFING).andExpect(status().isForbidden());
        assertThat(user(session).may(Permission.LEARN)).isTrue();
    }

    @Test
    void whatIsSeenForATimeIsThereAndGoneInOpenSessions() throws Exception {
        var today = LocalDate.now(clock);
        change(() -> keeping.take(
                "weaver",
                new AccountRights(
                        Set.of(RoleGrant.always(AccountRole.TRAINING_CONTACT)),
                        GrantedScope.of(List.of(
                                new GrantedScope.Timed(Scope.ofRegion("330482"), OpenDays.ALL),
                                new GrantedScope.Timed(
                                        Scope.ofRegion("330481"),
                                        new OpenDays(today.plusDays(1), today.plusDays(1)))))),
                "stands in"));
        var session = signIn(PASSWORD);
        assertThat(seenIn(session)).isEqualTo(Scope.ofRegion("330482"));

        clock.move(Duration.ofDays(1));
        assertThat(seenIn(session)).isEqualTo(new Scope(false, List.of("330481", "330482"), Set.of()));

        clock.move(Duration.ofDays(1));
        assertThat(seenIn(session)).isEqualTo(Scope.ofRegion("330482"));
        assertThat(events()).contains("identity.scope-changed");
    }

    private Scope seenIn(MockHttpSession session) throws Exception {
        ask(session, STAFFING).andExpect(status().isOk());
        return user(session).scope();
    }

    @Test
    void aRoleThatBeginsAtMidnightIsThereInOpenSessionsAndWithoutOneTheSessionEnds() throws Exception {
        var today = LocalDate.now(clock);
        change(() -> keeping.take(
                "weaver",
                new AccountRights(
                        Set.of(
                                new RoleGrant(AccountRole.TRAINING_CONTACT, today.plusDays(1), today.plusDays(2)),
                                new RoleGrant(AccountRole.LEARNER, null, today.plusDays(1))),
                        Scope.NOTHING),
                "stands in"));
        var session = signIn(PASSWORD);
        ask(session, STAFFING).andExpect(status().isForbidden());

        clock.move(Duration.ofDays(1));
        ask(session, STAFFING).andExpect(status().isOk());
        assertThat(user(session).may(Permission.LEARN)).isTrue();

        clock.move(Duration.ofDays(1));
        ask(session, STAFFING).andExpect(status().isOk());
        assertThat(user(session).may(Permission.LEARN)).isFalse();

        clock.move(Duration.ofDays(1));
        ask(session, "/api/session").andExpect(jsonPath("$.signedIn", Matchers.is(false)));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void twoRecordsOfOnePersonAreNotMergedIntoTwoAdministrators() {
        var gone = PersonId.next();
        var into = PersonId.next();
        accounts.create(
                new NewAccount("spool", "线轴", gone, Set.of(AccountRole.SECURITY_ADMINISTRATOR), Scope.NOTHING),
                OTHER,
                false);
        accounts.create(
                new NewAccount("loom", "织机", into, Set.of(AccountRole.AUDIT_ADMINISTRATOR), Scope.NOTHING),
                OTHER,
                false);
        settle();

        assertThatThrownBy(() -> publisher.publishEvent(new PersonsMerged(gone, into)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("identity.account.three-people"));

        change(() -> keeping.end("loom", "on request"));
        change(() -> publisher.publishEvent(new PersonsMerged(gone, into)));
    }

    @Test
    void theLastSignInIsKnown() throws Exception {
        signIn(PASSWORD);

        assertThat(jdbc.sql("select last_sign_in_at is not null from account where username = 'weaver'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoWasMergedIntoAnotherPersonGoesOnAsThatPerson() throws Exception {
        var gone = PersonId.next();
        var into = PersonId.next();
        jdbc.sql("update account set person_id = ?, version = version + 1 where username = 'weaver'")
                .param(gone.value())
                .update();
        entities.clear();
        var session = signIn(PASSWORD);
        assertThat(user(session).person()).contains(gone);

        change(() -> publisher.publishEvent(new PersonsMerged(gone, into)));
        ask(session, "/api/session").andExpect(jsonPath("$.signedIn", Matchers.is(true)));

        assertThat(user(session).person()).contains(into);
    }

    @Test
    void anEnabledAccountDoesNotBringItsSessionsBack() throws Exception {
        var session = signIn(PASSWORD);

        change(() -> keeping.disable("weaver", "on request"));
        change(() -> keeping.enable("weaver", "on request"));

        ask(session, "/api/session").andExpect(jsonPath("$.signedIn", Matchers.is(false)));
        ask(signIn(PASSWORD), "/api/session").andExpect(jsonPath("$.signedIn", Matchers.is(true)));
    }

    @Test
    void theOwnNewPasswordKeepsThisSessionAndEndsTheOthers() throws Exception {
        var here = signIn(PASSWORD);
        var elsewhere = signIn(PASSWORD);

        change(() -> as(here, () -> accounts.changePassword(PASSWORD, OTHER)));

        ask(here, STAFFING).andExpect(status().isOk());
        ask(elsewhere, STAFFING)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code", Matchers.is("identity.not-signed-in")));
        ask(here, STAFFING).andExpect(status().isOk());
    }

    @Test
    void theLogTellsWhoSignedOut() throws Exception {
        var session = signIn(PASSWORD);

        publisher.publishEvent(new LogoutSuccessEvent(kept(session).getAuthentication()));

        assertThat(events()).containsSequence("identity.signed-in", "identity.signed-out");
    }

    @Test
    void programsAreBoundToTheNewPasswordToo() throws Exception {
        change(() -> keeping.resetPassword("weaver", OTHER, "on request"));
        var session = signIn(OTHER);

        ask(session, "/api/session")
                .andExpect(jsonPath("$.signedIn", Matchers.is(true)))
                .andExpect(jsonPath("$.mustChangePassword", Matchers.is(true)));
        ask(session, STAFFING)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", Matchers.is("identity.password.change-first")));

        change(() -> as(session, () -> accounts.changePassword(OTHER, "Hemp-And-Bobbin-7")));
        ask(session, STAFFING).andExpect(status().isOk());
    }

    @Test
    void operatorsAreBoundToTheNewPasswordToo() throws Exception {
        change(() -> keeping.takeRoles("weaver", Set.of(AccountRole.SYSTEM_ADMINISTRATOR), "on request"));
        ask(signIn(PASSWORD), "/actuator/metrics").andExpect(status().is(Matchers.not(403)));
        change(() -> keeping.resetPassword("weaver", OTHER, "on request"));

        ask(signIn(OTHER), "/actuator/metrics")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", Matchers.is("identity.password.change-first")));
    }

    @Test
    void whoSitsDownAtAnOpenPageDoesNotGuessThePassword() throws Exception {
        var session = signIn(PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> as(session, () -> accounts.changePassword("wrong", OTHER)))
                    .isInstanceOf(Refusal.class);
        }

        assertThatThrownBy(() -> as(session, () -> accounts.changePassword(PASSWORD, OTHER)))
                .hasMessageContaining("identity.password.wrong");
    }

    private void endsSession(String password, Runnable end) throws Exception {
        var session = signIn(password);
        ask(session, "/api/session").andExpect(jsonPath("$.signedIn", Matchers.is(true)));

        change(end);

        ask(session, "/api/session").andExpect(jsonPath("$.signedIn", Matchers.is(false)));
        assertThat(session.isInvalid()).isTrue();
    }

    private void change(Runnable work) {
        work.run();
        settle();
    }

    private void settle() {
        entities.flush();
        entities.clear();
    }

    private static void as(MockHttpSession session, Runnable work) {
        SecurityContextHolder.setContext(kept(session));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MockHttpSession signIn(String password) throws Exception {
        var session = new MockHttpSession();
        http.perform(get("/login").session(session));
        http.perform(post("/login")
                .session(session)
                .header("Sec-Fetch-Site", "same-origin")
                .param("username", "weaver")
                .param("password", password));
        assertThat(session.isInvalid()).isFalse();
        return session;
    }

    private ResultActions ask(MockHttpSession session, String path) throws Exception {
        return http.perform(get(path).session(session));
    }

    private static SecurityContext kept(MockHttpSession session) {
        return (SecurityContext) session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    private static SignedIn user(MockHttpSession session) {
        return (SignedIn) kept(session).getAuthentication().getPrincipal();
    }

    private List<String> events() {
        return jdbc.sql("select event from audit_entry where subject = 'weaver' order by seq")
                .query(String.class)
                .list();
    }
}
