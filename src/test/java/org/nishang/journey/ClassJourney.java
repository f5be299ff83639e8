package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassFixture;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A class from its wall to its attendance: phones sign in by the code; a photograph of it is refused. */
class ClassJourney extends Journey {

    private static final String GIVEN = "Given-Pass-2026";

    private final AccountManagement accounts;
    private final ClassFixture classes;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    @Autowired
    ClassJourney(AccountManagement accounts, ClassFixture classes, MovableClock clock, JdbcClient jdbc) {
        this.accounts = accounts;
        this.classes = classes;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void aPhoneSignsInByTheCodeOnTheWallAndAPhotographIsRefused() {
        UUID id = As.FIRST.call(() -> classes.open("J-1", LocalDate.now(clock)));
        Page wall = newBrowser();
        signIn(wall, "admin");
        wall.navigate("/classes/" + id + "/wall");
        byTestId(wall, "wall-code").locator("svg").waitFor();
        assertAccessible(wall);
        Page phone = learner(id, "saomayi", "扫码一");
        Page friend = learner(id, "saomaer", "扫码二");

        String shown = path(wall);
        phone.navigate(shown);
        assertAccessible(phone);
        byTestId(phone, "attend-submit").click();
        assertThat(byTestId(phone, "attend-done")).containsText("签到成功");
        assertThat(byTestId(wall, "wall-count")).containsText("1 / 2");

        String photographed = path(wall);
        clock.move(Duration.ofSeconds(31));
        friend.navigate(photographed);
        assertThat(byTestId(friend, "notice")).containsText("已过期");
        assertThat(byTestId(friend, "attend-submit")).hasCount(0);
    }

    private Page learner(UUID session, String username, String name) {
        PersonId person = new Facts(jdbc).person(name);
        classes.place(session, person);
        accounts.create(
                new NewAccount(username, name, person, Set.of(AccountRole.LEARNER), Scope.NOTHING), GIVEN, false);
        Page phone = newBrowser("zh-CN", PHONE);
        phone.navigate("/login");
        enter(phone, username, GIVEN);
        return phone;
    }

    private String path(Page wall) {
        return byTestId(wall, "wall-code").getAttribute("data-address").replaceFirst("^https?://[^/]+", "");
    }
}
