package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Proven;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.provider.OwnIdentities;
import org.nishang.platform.command.AdminCommand;
import org.nishang.testing.MovableClock;
import org.nishang.testing.TestProvider;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/**
 * An identity opens an account when its owner said so with a fresh proof, and proves who they are when it is asked
 * anew.
 */
@ThinPortalTest
@Transactional
class LinkedIdentityTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final String REFUSED = "/account?provider=refused";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private OwnIdentities identities;

    @Autowired
    private SignIn users;

    @Autowired
    private List<AdminCommand> commands;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private MockMvc http;
    private MockHttpSession browser;

    @BeforeEach
    void twoAccounts() throws Exception {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        for (String name : List.of("weaver", "spinner")) {
            accounts.create(
                    new NewAccount(name, name, null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ALL), PASSWORD, false);
        }
        entities.flush();
        browser = signedIn("weaver");
        TestProvider.answers("u-1", Map.of("preferred_username", "wang"));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatItsOwnerLinkedSignsThemIn() throws Exception {
        assertThat(goes(link("weaver"))).isEqualTo("/account?provider=linked");
        browser = new MockHttpSession();

        assertThat(goes("/login/with/office")).isEqualTo("/");
        assertThat(as("weaver", () -> identities.all(Locale.ENGLISH)))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.provider()).isEqualTo("Bureau account");
                    assertThat(own.identity().name()).isEqualTo("wang");
                    assertThat(own.identity().lastUsedAt()).isNotNull();
                });
        assertThat(as("weaver", () -> identities.offered(Locale.ENGLISH)))
                .extracting("code")
                .containsExactly("gone");
    }

    @Test
    void linkingNeedsAFreshProof() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                SignedInFixture.provenAt(user("weaver"), clock.instant().minus(Duration.ofHours(1))));
        SecurityContextHolder.setContext(context);

        assertThatThrownBy(() -> identities.link("office")).hasMessageContaining(Proven.NEEDED);
    }

    @Test
    void nobodyIsSentOnAnErrandOfSomebodyElse() throws Exception {
        assertThat(goes(link("spinner"))).isEqualTo(REFUSED);
        assertThat(as("spinner", () -> identities.all(Locale.ENGLISH))).isEmpty();
        assertThat(as("weaver", () -> identities.all(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void anErrandThatThePortalDidNotSignLeadsNowhere() throws Exception {
        String own = link("weaver");
        for (String made :
                List.of("/login/with/office?for=AAAA", "/login/with/office?for=%2A", own.replace("for=A", "for=B"))) {
            assertThat(sent(made)).as(made).isEqualTo(REFUSED);
        }
    }

    @Test
    void anErrandIsGoodForAWhileOnly() throws Exception {
        String address = link("weaver");
        clock.move(Duration.ofMinutes(11));

        assertThat(sent(address)).isEqualTo(REFUSED);
    }

    @Test
    void anIdentityBelongsToOneAccountAndAnAccountHasOneOfAProvider() throws Exception {
        goes(link("weaver"));
        TestProvider.answers("u-2", Map.of());
        assertThat(goes(link("weaver"))).isEqualTo("/account?provider=taken");
        browser = signedIn("spinner");
        TestProvider.answers("u-1", Map.of());

        assertThat(goes(link("spinner"))).isEqualTo("/account?provider=taken");
        assertThat(as("spinner", () -> identities.all(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void whatWasUnlinkedSignsNobodyIn() throws Exception {
        goes(link("weaver"));
        var one = as("weaver", () -> identities.all(Locale.ENGLISH))
                .getFirst()
                .identity()
                .id();
        assertThatThrownBy(() -> as("spinner", () -> {
                    identities.remove(one);
                    return true;
                }))
                .hasMessageContaining("identity.provider.unknown");
        as("weaver", () -> {
            identities.remove(one);
            return true;
        });
        browser = new MockHttpSession();

        assertThat(goes("/login/with/office")).isEqualTo("/login/unknown");
    }

    @Test
    void theTerminalLinksAndUnlinks() throws Exception {
        admin("account link", "--account", "spinner", "--provider", "office", "--subject", "u-1");
        browser = new MockHttpSession();
        assertThat(goes("/login/with/office")).isEqualTo("/");
        admin("account unlink", "--account", "spinner", "--provider", "office");
        browser = new MockHttpSession();

        assertThat(goes("/login/with/office")).isEqualTo("/login/unknown");
        for (var wrong : Map.of(
                        "identity.account.unknown", List.of("nobody", "office"),
                        "identity.provider.none", List.of("spinner", "elsewhere"))
                .entrySet()) {
            assertThatThrownBy(() -> admin(
                            "account link",
                            "--account",
                            wrong.getValue().getFirst(),
                            "--provider",
                            wrong.getValue().getLast(),
                            "--subject",
                            "u-1"))
                    .hasMessageContaining(wrong.getKey());
        }
    }

    @Test
    void whomTheProviderAsksAnewHasProvedIt() throws Exception {
        goes(link("weaver"));
        String address =
                as("weaver", () -> identities.proofs(Locale.ENGLISH)).getFirst().href();
        TestProvider.answers("u-1", Map.of("auth_time", clock.instant().getEpochSecond()));
        clock.move(Duration.ofSeconds(20));

        assertThat(sent(address)).contains("prompt=login", "max_age=0");
        assertThat(goes(address)).isEqualTo("/login/proved");
        assertThat(provedAt()).isAfter(clock.instant().minusSeconds(15));
    }

    @Test
    void whomTheProviderOnlyRemembersHasProvedNothing() throws Exception {
        goes(link("weaver"));
        String address =
                as("weaver", () -> identities.proofs(Locale.ENGLISH)).getFirst().href();
        long hourAgo = clock.instant().minus(Duration.ofHours(1)).getEpochSecond();
        for (Map<String, Object> said : List.<Map<String, Object>>of(Map.of(), Map.of("auth_time", hourAgo))) {
            TestProvider.answers("u-1", said);
            assertThat(goes(address)).isEqualTo("/account?provider=unproved");
        }
        assertThat(provedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anIdentityOfSomebodyElseProvesNothing() throws Exception {
        goes(link("weaver"));
        String address =
                as("weaver", () -> identities.proofs(Locale.ENGLISH)).getFirst().href();
        TestProvider.answers("u-2", Map.of("auth_time", clock.instant().getEpochSecond()));

        assertThat(goes(address, "u-2")).isEqualTo("/account?provider=unproved");
        assertThat(provedAt()).isEqualTo(Instant.EPOCH);
    }

    private void admin(String words, String... arguments) {
        commands.stream()
                .filter(command -> command.words().equals(words))
                .findFirst()
                .orElseThrow()
                .run(List.of(arguments));
    }

    /** When the session of the browser was last proved by a provider; 1970 = never. */
    private Instant provedAt() {
        var kept = (SecurityContext) Objects.requireNonNull(
                browser.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return kept.getAuthentication().getAuthorities().stream()
                .filter(one -> Factor.PROVIDER.equals(one.getAuthority()))
                .map(one -> ((FactorGrantedAuthority) one).getIssuedAt())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private String link(String who) {
        return as(who, () -> identities.link("office"));
    }

    private String goes(String address) throws Exception {
        return goes(address, "u-1");
    }

    /** @param who signs in at the provider, where it asks */
    private String goes(String address, String who) throws Exception {
        var back = TestProvider.visit(sent(address), who);
        return Objects.requireNonNull(http.perform(get(back).session(browser))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String sent(String address) throws Exception {
        return Objects.requireNonNull(http.perform(get(URI.create(address)).session(browser))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpSession signedIn(String who) throws Exception {
        var session = new MockHttpSession();
        http.perform(get("/login").session(session));
        http.perform(post("/login")
                .session(session)
                .header("Sec-Fetch-Site", "same-origin")
                .param("username", who)
                .param("password", PASSWORD));
        return session;
    }

    private SignedIn user(String who) {
        return (SignedIn) users.loadUserByUsername(who);
    }

    private <T> T as(String who, Callable<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInFixture.proven(user(who)));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
