package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SignInTest {

    private static final String PASSWORD = "Silk-And-Thread-9";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AuthenticationProvider provider;

    @Autowired
    private AuthenticationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @PersistenceContext
    private EntityManager entities;

    private AuthenticationManager manager;

    @BeforeEach
    void makesAnAccount() {
        var providers = new ProviderManager(provider);
        providers.setAuthenticationEventPublisher(events);
        manager = providers;
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.NOTHING),
                PASSWORD,
                false);
        entities.flush();
    }

    @Test
    void opensWithTheRightPassword() {
        assertThat(signIn("weaver", PASSWORD).may(Permission.SEE_STAFF)).isTrue();
    }

    @Test
    void answersAWrongNameLikeAWrongPassword() {
        assertThatThrownBy(() -> signIn("nobody", PASSWORD))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage(messageOf(() -> signIn("weaver", "wrong")));
    }

    @Test
    void takesANameAsItIsTypedAndNothingThatOnlyLooksLikeIt() {
        assertThat(signIn(" Weaver ", PASSWORD).getUsername()).isEqualTo("weaver");
        for (String other : new String[] {"wéaver", "weaver\u0000", "ｗｅａｖｅｒ", ""}) {
            assertThatThrownBy(() -> signIn(other, PASSWORD)).as(other).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void aPasswordIsTakenWholeOrNotAtAll() {
        String longest = "Aa1-" + "布".repeat(22) + "xx"; // 72 bytes
        accounts.create(new NewAccount("long", "长", null, Set.of(AccountRole.LEARNER), Scope.NOTHING), longest, false);

        assertThat(signIn("long", longest).getUsername()).isEqualTo("long");
        for (String more : new String[] {longest + "x", longest + " anything", longest.substring(1)}) {
            assertThatThrownBy(() -> signIn("long", more)).as(more).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void doesNotTellThatAnAccountIsDisabled() {
        jdbc.sql("update account set disabled = true where username = 'weaver'").update();
        entities.clear();

        assertThat(messageOf(() -> signIn("weaver", PASSWORD))).isEqualTo(messageOf(() -> signIn("weaver", "wrong")));
    }

    @Test
    void refusesWeakPasswordsAndTakenNames() {
        for (String weak : new String[] {"short1A", "alllowercase1", "My-weaver-7", "x".repeat(80) + "A1"}) {
            assertThatThrownBy(() -> accounts.create(
                            new NewAccount("weaver2", "x", null, Set.of(AccountRole.LEARNER), Scope.NOTHING),
                            weak.replace("weaver", "weaver2"),
                            false))
                    .as(weak)
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> accounts.create(
                        new NewAccount("weaver", "x", null, Set.of(AccountRole.LEARNER), Scope.NOTHING),
                        PASSWORD,
                        false))
                .hasMessageContaining("identity.account.username-taken");
        assertThatThrownBy(() -> accounts.create(
                        new NewAccount("boss", "x", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                        "Short-11ch",
                        false))
                .hasMessageContaining("identity.password.short");
    }

    private SignedIn signIn(String name, String password) {
        var authentication = manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
        return (SignedIn) authentication.getPrincipal();
    }

    private static String messageOf(Runnable failing) {
        try {
            failing.run();
            throw new AssertionError("did not fail");
        } catch (BadCredentialsException e) {
            return e.getMessage();
        }
    }
}
