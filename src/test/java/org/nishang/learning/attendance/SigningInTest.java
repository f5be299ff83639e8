package org.nishang.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassFixture;
import org.nishang.learning.session.ClassPlanning;
import org.nishang.learning.session.ClassState;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Signing in to a class by the code on its wall, and what is recorded by hand. */
@PortalTest
@Transactional
class SigningInTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion("330482"));
    private static final As OTHER_OFFICE = As.administrator(Scope.ofRegion("330481"));

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ClassPlanning planning;

    @Autowired
    private ClassBook seen;

    @Autowired
    private ExamFixture people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate day;
    private UUID id;
    private PersonId learner;

    @BeforeEach
    void onTheFirstDayOfAClass() {
        day = LocalDate.now(clock).plusDays(10);
        id = OFFICE.call(() -> classes.open("A-1", day, day.plusDays(1)));
        learner = people.person();
        classes.place(id, learner);
        comeTo(day, LocalTime.of(8, 50));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void whoReadsTheCodeIsThere() {
        var door = look(code());

        assertThat(door.day()).isEqualTo(day);
        assertThat(sign(door).mark()).isEqualTo(Mark.PRESENT);
        assertThat(OFFICE.call(() -> book.wall(id)).present()).isOne();
        assertThat(OFFICE.call(() -> seen.sheet(id)).about().state()).isEqualTo(ClassState.RUNNING);
    }

    @Test
    void aCodeThatWasPhotographedIsWorthNothingSoon() {
        String code = code();
        clock.move(WallCode.VALID.plus(WallCode.GRACE));

        refuses("learning.attend.code-old", () -> look(code));
        assertThat(look(code()).day()).isEqualTo(day);
    }

    @Test
    void aCodeIsGoodUntilItsGraceIsOver() {
        var shown = WallCode.at(id, day, clock.instant());

        assertThat(shown.isGood(shown.until().plus(WallCode.GRACE).minusMillis(1)))
                .isTrue();
        assertThat(shown.isGood(shown.until().plus(WallCode.GRACE))).isFalse();
    }

    @Test
    void aCodeThatSomebodyMadeUpIsNone() {
        String code = code();
        String other = code.substring(0, 3) + (code.charAt(3) == 'A' ? 'B' : 'A') + code.substring(4);

        refuses("learning.attend.no-code", () -> look(other));
        refuses("learning.attend.no-code", () -> look(""));
        refuses("learning.attend.no-code", () -> look("§§"));
        // A ticket is no code, and the other way round.
        refuses("learning.attend.no-code", () -> look(look(code).ticket()));
        refuses("learning.attend.no-code", () -> as().call(() -> signingIn.sign(code)));
    }

    @Test
    void onlyWhoHasAPlaceSignsIn() {
        var friend = people.person();
        String code = code();

        refuses("learning.attend.not-placed", () -> As.learner(friend).call(() -> signingIn.look(code)));
    }

    @Test
    void aTicketIsForOnePersonAndTwoMinutes() {
        var friend = people.person();
        classes.place(id, friend);
        var door = look(code());

        refuses("learning.attend.code-old", () -> As.learner(friend).call(() -> signingIn.sign(door.ticket())));
        clock.move(SignInTicket.VALID);
        refuses("learning.attend.code-old", () -> sign(door));
    }

    @Test
    void signsInOnceADay() {
        var first = look(code());
        var second = look(code());
        sign(first);

        refuses("learning.attend.already", () -> sign(second));
        refuses("learning.attend.already", () -> look(code()));
        comeTo(day.plusDays(1), LocalTime.of(9, 0));
        assertThat(sign(look(code())).day()).isEqualTo(day.plusDays(1));
    }

    @Test
    void isLateSomeTimeAfterTheFirstLessonBegan() {
        comeTo(day, LocalTime.of(9, 14));
        assertThat(sign(look(code())).mark()).isEqualTo(Mark.PRESENT);

        var other = people.person();
        classes.place(id, other);
        comeTo(day, LocalTime.of(9, 16));
        String code = code();
        assertThat(As.learner(other)
                        .call(() -> signingIn.sign(signingIn.look(code).ticket()))
                        .mark())
                .isEqualTo(Mark.LATE);
    }

    @Test
    void aCancelledClassTakesNobody() {
        var door = look(code());
        OFFICE.run(() -> planning.cancel(id, "场地维修"));

        refuses("learning.class.not-open", () -> sign(door));
        refuses("learning.class.not-open", () -> OFFICE.call(() -> book.wall(id)));
    }

    @Test
    void thereIsNoWallOnADayWithoutLessons() {
        comeTo(day.minusDays(1), LocalTime.of(9, 0));

        refuses("learning.attendance.no-lesson", () -> OFFICE.call(() -> book.wall(id)));
    }

    @Test
    void anotherMarkNeedsAReasonAndTheEarlierOneIsKept() {
        OFFICE.run(() -> book.mark(id, day, learner, Mark.ABSENT));
        refuses("learning.attendance.known", () -> OFFICE.run(() -> book.mark(id, day, learner, Mark.PRESENT)));
        refuses(
                "learning.attendance.reason",
                () -> OFFICE.run(() -> book.correct(id, day, learner, Mark.PRESENT, " ")));

        OFFICE.run(() -> book.correct(id, day, learner, Mark.LATE, "堵车，10 点到"));

        var line = OFFICE.call(() -> book.sheet(id, day)).lines().getFirst();
        assertThat(line.mark()).contains(Mark.LATE);
        assertThat(line.reason()).isEqualTo("堵车，10 点到");
    }

    @Test
    void nothingIsRecordedOfStrangersAndOfDaysToCome() {
        var stranger = people.person();

        refuses("learning.attendance.not-in-class", () -> OFFICE.run(() -> book.mark(id, day, stranger, Mark.PRESENT)));
        refuses(
                "learning.attendance.future",
                () -> OFFICE.run(() -> book.mark(id, day.plusDays(1), learner, Mark.PRESENT)));
        refuses(
                "learning.attendance.no-lesson",
                () -> OFFICE.run(() -> book.mark(id, day.minusDays(1), learner, Mark.PRESENT)));
        refuses("common.unknown-id", () -> OTHER_OFFICE.run(() -> book.mark(id, day, learner, Mark.PRESENT)));
        refuses("common.unknown-id", () -> OTHER_OFFICE.call(() -> book.wall(id)));
        assertThat(jdbc.sql("select count(*) from attendance").query(Long.class).single())
                .isZero();
    }

    private String code() {
        String address = OFFICE.call(() -> book.wall(id)).address();
        return address.substring(address.indexOf("?c=") + 3);
    }

    private As as() {
        return As.learner(learner);
    }

    private SigningIn.Door look(String code) {
        return as().call(() -> signingIn.look(code));
    }

    private SigningIn.Signed sign(SigningIn.Door door) {
        return as().call(() -> signingIn.sign(door.ticket()));
    }

    private void comeTo(LocalDate date, LocalTime time) {
        clock.move(Duration.between(
                clock.instant(), date.atTime(time).atZone(clock.getZone()).toInstant()));
    }
}
