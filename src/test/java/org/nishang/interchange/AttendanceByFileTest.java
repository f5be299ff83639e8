package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassFixture;
import org.nishang.learning.session.ClassState;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Attendance by file: previewed, committed, corrected, taken back; and what files of sessions may not change. */
@PortalTest
@Transactional
class AttendanceByFileTest {

    private static final ResidentIdNumber IN = StaffFixture.document("19910611", 61);
    private static final ResidentIdNumber OUT = StaffFixture.document("19910611", 63);
    private static final String[] HEAD = {"documentNumber", "sessionCode", "day", "present"};

    @Autowired
    private Importing importing;

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ClassBook book;

    @Autowired
    private PersonRegister people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate day;
    private UUID id;
    private PersonId person;

    @BeforeEach
    void onTheSecondDayOfAClass() {
        var first = LocalDate.now(clock).plusDays(5);
        day = first.plusDays(1);
        id = Importing.EVERYTHING.call(() -> classes.open("F-1", first, day, day.plusDays(1)));
        person = people.register(new NewPerson(IN, "到课", null));
        people.register(new NewPerson(OUT, "路人", null));
        classes.place(id, person);
        clock.move(Duration.between(
                clock.instant(),
                day.atTime(LocalTime.of(12, 0)).atZone(clock.getZone()).toInstant()));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void isPreviewedCommittedCorrectedAndTakenBack() {
        var present = line(IN, day, "是");
        assertThat(importing.validate("attendance", present).created()).isOne();
        assertThat(mark()).isEqualTo("none");

        UUID first = importing.committed("attendance", present);
        assertThat(mark()).isEqualTo("PRESENT");
        assertThat(Importing.EVERYTHING.call(() -> book.sheet(id)).about().state())
                .isEqualTo(ClassState.RUNNING);
        assertThat(importing.commit("attendance", present).unchanged()).isOne();

        UUID second = importing.committed("attendance", line(IN, day, "迟到"));
        assertThat(mark()).isEqualTo("LATE");
        importing.undo(second);
        assertThat(mark()).isEqualTo("PRESENT");
        importing.undo(first);
        assertThat(mark()).isEqualTo("none");
    }

    @Test
    void refusesEachAtItsCell() {
        assertThat(Importing.codes(importing.validate("attendance", line(OUT, day, "是"))))
                .containsExactly("2 documentNumber attendance.not-in-class");
        assertThat(Importing.codes(importing.validate("attendance", line(IN, day.plusDays(1), "是"))))
                .containsExactly("2 day attendance.future");
        assertThat(Importing.codes(importing.validate("attendance", line(IN, day.minusDays(9), "是"))))
                .containsExactly("2 day attendance.no-lesson");
        assertThat(Importing.codes(
                        importing.validate("attendance", Table.of(HEAD).row(IN.value(), "F-0", day.toString(), "是"))))
                .containsExactly("2 sessionCode attendance.no-class");
    }

    @Test
    void anotherOfficeReadsNothingIn() {
        var office = importing.as(As.administrator(Scope.ofRegion("330481")));

        assertThat(Importing.codes(office.validate("attendance", line(IN, day, "是"))))
                .isNotEmpty();
        assertThat(office.exported("attendance")).isEmpty();
    }

    @Test
    void filesOfSessionsDoNotChangeAClass() {
        var session = Table.of("sessionCode", "name", "role", "creditHours", "from", "to")
                .row("F-1", "改名班", "D", "18", day.toString(), day.toString());
        assertThat(Importing.codes(importing.validate("sessions", session)))
                .containsExactly("2 sessionCode session.planned");

        var outcome = Table.of("documentNumber", "sessionCode", "completedOn", "result")
                .row(IN.value(), "F-1", day.toString(), "合格");
        assertThat(Importing.codes(importing.validate("outcomes", outcome)))
                .containsExactly("2 sessionCode outcome.class-open");
    }

    private static Table line(ResidentIdNumber document, LocalDate on, String present) {
        return Table.of(HEAD).row(document.value(), "F-1", on.toString(), present);
    }

    private String mark() {
        return jdbc.sql("select mark from attendance where session_id = ? and day = ? and person_id = ?")
                .params(id, day, person.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
