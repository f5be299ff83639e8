package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/** A ticket opens what it was made for, for whom and until when, and nothing else. */
@PortalTest
@Transactional
class PathTicketsTest {

    private static final String PATH = "/api/attempts/1";

    @Autowired
    private PathTickets tickets;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    private SignedIn learner;

    @BeforeEach
    void anAccount() {
        accounts.create(
                new NewAccount("ticket-holder", "票", null, Set.of(AccountRole.LEARNER), Scope.NOTHING),
                "Correct-Horse-1",
                false);
        entities.flush();
        learner = (SignedIn) signIn.loadUserByUsername("ticket-holder");
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void opensItsPathAndWhatIsBelowForItsAccount() {
        String ticket = granted();

        assertThat(tickets.holder(request(PATH + "/answers", ticket))).contains(learner);
        assertThat(tickets.holder(request(PATH, ticket))).contains(learner);
    }

    @Test
    void opensNoOtherPath() {
        String ticket = granted();

        for (String path : new String[] {"/api/attempts/12", "/api/attempts", "/api/v1/totals", "/"}) {
            assertThat(tickets.holder(request(path, ticket))).as(path).isEmpty();
        }
    }

    @Test
    void aSingleAlteredCharacterMakesItWorthless() {
        String ticket = granted();
        // The last character carries only four bits of the last byte; the others carry six.
        for (int i = 0; i < ticket.length() - 1; i++) {
            char other = ticket.charAt(i) == 'A' ? 'B' : 'A';
            String altered = ticket.substring(0, i) + other + ticket.substring(i + 1);

            assertThat(tickets.holder(request(PATH, altered))).as(altered).isEmpty();
        }
        assertThat(tickets.holder(request(PATH, "nonsense!"))).isEmpty();
        assertThat(tickets.holder(request(PATH, ""))).isEmpty();
    }

    @Test
    void endsAtItsMoment() {
        String ticket = granted();

        clock.move(Duration.ofMinutes(59));
        assertThat(tickets.holder(request(PATH, ticket))).isPresent();
        clock.move(Duration.ofMinutes(1));

        assertThat(tickets.holder(request(PATH, ticket))).isEmpty();
    }

    @Test
    void signingOutEndsAllTicketsAndTheNextSignInMayHaveNewOnes() {
        String ticket = granted();

        clock.move(Duration.ofSeconds(1));
        tickets.withdraw(learner.account());
        entities.clear();
        assertThat(tickets.holder(request(PATH, ticket))).isEmpty();
        clock.move(Duration.ofSeconds(1));

        assertThat(tickets.holder(request(PATH, granted()))).contains(learner);
    }

    @Test
    void endedAccessEndsTicketsAndADisabledAccountHasNone() {
        String ended = granted();
        clock.move(Duration.ofSeconds(1));
        keeping.endAccess("ticket-holder", "on request");
        assertThat(tickets.holder(request(PATH, ended))).isEmpty();

        clock.move(Duration.ofSeconds(1));
        String ofDisabled = granted();
        assertThat(tickets.holder(request(PATH, ofDisabled))).isPresent();
        keeping.disable("ticket-holder", "on request");
        assertThat(tickets.holder(request(PATH, ofDisabled))).isEmpty();
    }

    private String granted() {
        var response = new MockHttpServletResponse();
        tickets.grant(learner, PATH, clock.instant().plus(Duration.ofHours(1)), new MockHttpServletRequest(), response);
        Cookie cookie = response.getCookie("ticket");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo(PATH);
        return cookie.getValue();
    }

    private static MockHttpServletRequest request(String path, String ticket) {
        var request = new MockHttpServletRequest("PUT", path);
        request.setCookies(new Cookie("ticket", ticket));
        return request;
    }
}
