package org.nishang.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PresentAccounts;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Transactional;

/** How long sessions last, and how many an account has. */
@ThinPortalTest
@Transactional
class ArrivedTest {

    private static final Duration IDLE = Duration.ofMinutes(15);

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private PresentAccounts present;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void aSignInEndsTheEarlierSessionsOfItsAccountAndNoOthers() {
        account("weaver", AccountRole.TRAINING_CONTACT);
        account("spinner", AccountRole.TRAINING_CONTACT);
        var door = door(false, true);
        var other = arrives("spinner", door);
        var first = arrives("weaver", door);
        assertThat(present.present(first)).isPresent();
        var second = arrives("weaver", door);

        assertThat(present.present(first)).isEmpty();
        assertThat(present.present(second)).isPresent();
        assertThat(present.present(other)).isPresent();
    }

    @Test
    void whereTheSettingIsOffAndInTheDemoSessionsStandBesideEachOther() {
        account("weaver", AccountRole.TRAINING_CONTACT);
        for (var door : new Arrived[] {door(false, false), door(true, true)}) {
            var first = arrives("weaver", door);
            var second = arrives("weaver", door);

            assertThat(present.present(first)).isPresent();
            assertThat(present.present(second)).isPresent();
        }
    }

    @Test
    void theSessionOfAnAdministratorEndsSooner() {
        account("boss", AccountRole.TRAINING_ADMINISTRATOR);
        account("weaver", AccountRole.LEARNER);
        var request = new MockHttpServletRequest();
        int usual = request.getSession().getMaxInactiveInterval();
        arrives("weaver", door(false, false), request);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(usual);

        arrives("boss", door(false, false), request);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(IDLE.toSeconds());
    }

    private Arrived door(boolean demo, boolean oneSession) {
        return new Arrived(devices, present, demo, IDLE, oneSession);
    }

    private void account(String name, AccountRole role) {
        accounts.create(new NewAccount(name, "织女", null, Set.of(role), Scope.NOTHING), "Silk-And-Thread-9", false);
        entities.flush();
    }

    private SignedIn arrives(String name, Arrived door) {
        return arrives(name, door, new MockHttpServletRequest());
    }

    private SignedIn arrives(String name, Arrived door, MockHttpServletRequest request) {
        entities.clear();
        var user = (SignedIn) users.loadUserByUsername(name);
        door.onAuthentication(SignedInFixture.proven(user), request, new MockHttpServletResponse());
        entities.clear();
        return user;
    }
}
