package org.nishang.learning.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassFixture;
import org.nishang.learning.session.ClassOrder;
import org.nishang.learning.session.ClassQuery;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of classes: planned in the form, opened, moved and cancelled on the page, seen in list and calendar. */
class ClassViewsTest extends ViewTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion("330482"));

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ClassBook book;

    @Autowired
    private ExamFixture people;

    @Autowired
    private Clock clock;

    private LocalDate day;

    @BeforeEach
    void inThreeWeeks() {
        day = LocalDate.now(clock).plusWeeks(3);
    }

    @Test
    void planningAndOpeningAClass() {
        signIn(OFFICE);
        open("classes/new");
        choose("class-programme", options("class-programme").getFirst());
        type("class-name", "第一期培训班");
        type("class-code", "V-1");
        type("class-place", "行政中心");
        type("lesson-topic-1", "报关单填制");
        type("lesson-teacher-1", "周老师");
        type("lesson-room-1", "201");
        click("class-submit");

        assertThat(text("class-state")).contains("筹备中");
        assertThat(text("class-lessons")).contains("报关单填制", "09:00–11:15", "3.0");
        click("class-open");
        assertThat(text("class-state")).contains("报名中");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        OFFICE.call(() -> classes.open("V-2", day));
        signIn(OFFICE);
        open("classes/new");
        choose("class-programme", options("class-programme").getFirst());
        type("class-name", "第二期");
        type("class-code", "V-2");
        type("class-place", "行政中心");
        type("lesson-topic-1", "报关单填制");
        type("lesson-room-1", "201");
        click("class-submit");
        assertThat(errorAt("lessons")).contains("授课人");

        type("lesson-teacher-1", "周老师");
        type("class-until", day.plusDays(1));
        click("class-submit");
        assertThat(errorAt("class-until")).contains(day.toString());

        type("class-until", day);
        click("class-submit");
        assertThat(errorAt("class-code")).contains("V-2");
    }

    @Test
    void movingADaySaysHowManyItHits() {
        UUID id = OFFICE.call(() -> classes.open("V-3", day));
        classes.place(id, people.person());
        classes.place(id, people.person());
        signIn(OFFICE);
        open("classes/" + id + "/plan");
        type("lesson-from-1", LocalTime.of(8, 30));
        click("class-submit");

        assertThat(text("consequence")).contains("2 人");
        confirm();
        assertThat(text("class-lessons")).contains("08:30–11:15");
    }

    @Test
    void cancellingAsksWithNumbersAndAReason() {
        UUID id = OFFICE.call(() -> classes.open("V-4", day));
        classes.place(id, people.person());
        signIn(OFFICE);
        open("classes/" + id);
        click("class-cancel");
        assertThat(errorAt("cancel-reason")).isNotEmpty();

        type("cancel-reason", "场地维修");
        click("class-cancel");
        assertThat(text("consequence")).contains("1 人");
        confirm();
        assertThat(text("class-state")).contains("已取消");
        assertThat(isThere("class-cancel")).isFalse();
    }

    @Test
    void isFoundInListAndCalendar() {
        UUID id = OFFICE.call(() -> classes.open("V-5", day));
        signIn(OFFICE);
        open("classes?q=V-5&state=OPEN");
        assertThat(rows("classes-grid")).hasSize(1);
        assertThat(OFFICE.call(() -> book.rows(
                        ClassQuery.of(Map.of("q", "V-5"), java.util.List.of()), ClassOrder.STATE, true, 0, 10)))
                .extracting(row -> row.id())
                .containsExactly(id);

        open("classes/calendar?month=" + YearMonth.from(day));
        assertThat(text("month")).contains("V-5期报检员培训班", "09:00–15:45");
    }

    @Test
    void whoHasAPlaceFindsItOnTheFirstPage() {
        UUID id = OFFICE.call(() -> classes.open("V-6", day));
        var learner = people.person();
        classes.place(id, learner);
        signIn(As.learner(learner));
        open("");

        assertThat(text("my-classes")).contains("V-6期报检员培训班", day.toString());
    }
}
