package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The top line says as of which day a page speaks. */
class PlaceViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
    }

    @Test
    void saysTheDayThatThePageWasAskedForAndTodayElsewhere() {
        String today = words("ui.as-of", LocalDate.now(clock).toString());

        open("staffing?asOf=2026-05-01");
        assertThat(text("as-of")).isEqualTo(words("ui.as-of", "2026-05-01"));

        open("people");
        assertThat(text("as-of")).isEqualTo(today);
        open("staffing?asOf=never");
        assertThat(text("as-of")).isEqualTo(today);
    }

    @Test
    void followsTheDayThatIsChosenOnThePage() {
        open("staffing");
        type("filter-asOf", LocalDate.of(2026, 4, 30));

        assertThat(address()).contains("asOf=2026-04-30");
        assertThat(text("as-of")).isEqualTo(words("ui.as-of", "2026-04-30"));
    }
}
