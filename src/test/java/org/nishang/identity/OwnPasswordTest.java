package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** The last passwords are not taken again, and an older hash is made anew where its password is given. */
@ThinPortalTest
@Transactional
class OwnPasswordTest {

    private static final List<String> ONES = List.of(
            "Silk-And-Thread-0",
            "Silk-And-Thread-1",
            "Silk-And-Thread-2",
            "Silk-And-Thread-3",
            "Silk-And-Thread-4",
            "Silk-And-Thread-5");

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private SignIn users;

    @Autowired
    private AuthenticationProvider provider;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void anAccount() {
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.LEARNER), Scope.NOTHING),
                ONES.getFirst(),
                false);
        entities.flush();
        var user = users.loadUserByUsername("weaver");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLastFiveAreNotTakenAgain() {
        for (int i = 1; i <= 4; i++) {
            change(i - 1, i);
        }
        assertThatThrownBy(() -> change(4, 0)).hasMessageContaining("identity.password.former");
        assertThatThrownBy(() -> change(4, 3)).hasMessageContaining("identity.password.former");
        assertThatThrownBy(() -> change(4, 4)).hasMessageContaining("identity.password.same");
        change(4, 5);
        change(5, 0);

        assertThat(jdbc.sql("select count(*) from former_password")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void oneThatWasResetIsAmongThem() {
        SecurityContextHolder.clearContext();
        keeping.resetPassword("weaver", ONES.get(1), "terminal");
        entities.flush();
        entities.clear();
        var user = users.loadUserByUsername("weaver");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));

        assertThatThrownBy(() -> change(1, 0)).hasMessageContaining("identity.password.former");
    }

    @Test
    void aHashOfBcryptIsMadeAnewAtTheSignInAndSessionsGoOn() {
        jdbc.sql("update account set password_hash = ? where username = 'weaver'")
                .param("{bcrypt}" + new BCryptPasswordEncoder().encode(ONES.get(1)))
                .update();
        entities.clear();
        var open = (SignedIn) users.loadUserByUsername("weaver");
        var known = provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("weaver", ONES.get(1)));
        entities.flush();

        assertThat(hash()).startsWith("{argon2id}");
        assertThat(open.goesOnAs((SignedIn) known.getPrincipal())).isTrue();
        provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("weaver", ONES.get(1)));
    }

    private String hash() {
        return jdbc.sql("select password_hash from account where username = 'weaver'")
                .query(String.class)
                .single();
    }

    private void change(int from, int to) {
        clock.move(Duration.ofDays(1));
        accounts.changePassword(ONES.get(from), ONES.get(to));
        entities.flush();
    }
}
