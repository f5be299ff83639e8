package org.nishang.learning.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassFixture;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The teacher's screens: the wall, the sheet that is ticked, results, and closing by two. */
class AttendanceViewsTest extends ViewTest {

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ExamFixture people;

    @Autowired
    private MovableClock clock;

    private LocalDate day;
    private UUID id;
    private PersonId learner;

    @BeforeEach
    void onTheDayOfAClass() {
        day = LocalDate.now(clock).plusDays(10);
        id = As.FIRST.call(() -> classes.open("U-1", day));
        learner = people.person();
        classes.place(id, learner);
        clock.move(Duration.between(
                clock.instant(),
                day.atTime(LocalTime.of(9, 5)).atZone(clock.getZone()).toInstant()));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void theWallShowsTheCodeAndHowManyAreThere() {
        signIn(As.FIRST);
        open("classes/" + id + "/wall");

        assertThat(text("wall-count")).contains("0", "1");
        assertThat(at("wall-code").getElement().getAttribute("data-address")).contains("/attend?c=");
    }

    @Test
    void theSheetIsTickedAndCorrectedWithAReason() {
        signIn(As.FIRST);
        open("classes/" + id + "/attendance");
        choose("mark-" + learner, "缺勤");
        assertThat(text("attendance-sheet")).contains("登记");

        choose("mark-" + learner, "迟到");
        click("mark-correct");
        assertThat(errorAt("mark-reason")).isNotEmpty();
        type("mark-reason", "堵车");
        click("mark-correct");
        assertThat(text("attendance-sheet")).contains("堵车");
    }

    @Test
    void resultsAreEnteredAndTheClassIsClosedByTwo() {
        signIn(As.FIRST);
        open("classes/" + id);
        click("to-attendance");
        choose("mark-" + learner, "到");
        open("classes/" + id + "/results");
        type("score-" + learner, "101");
        choose("passed-" + learner, "合格");
        click("results-save");
        assertThat(errorAt("score-" + learner)).contains("100");
        type("score-" + learner, "88");
        click("results-save");
        click("closing-propose");
        assertThat(text("consequence")).contains("1 人");
        confirm();
        assertThat(isThere("proposal-approve")).isFalse();

        signIn(As.SECOND);
        open("");
        assertThat(text("closings-waiting")).contains("1");
        open("classes/" + id + "/results");
        click("proposal-approve");
        confirm();
        open("classes/" + id);
        assertThat(text("class-state")).contains("已结班");
    }
}
