package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassFixture;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Results of a class by file: previewed, committed, corrected, taken back, and refused each at its cell. */
@PortalTest
@Transactional
class ClassResultsByFileTest {

    private static final String REGISTER = "class-results";
    private static final ResidentIdNumber IN = StaffFixture.document("19910612", 61);
    private static final ResidentIdNumber OUT = StaffFixture.document("19910612", 63);

    @Autowired
    private Importing importing;

    @Autowired
    private ClassFixture classes;

    @Autowired
    private PersonRegister people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private UUID id;
    private PersonId person;

    @BeforeEach
    void aClassThatRuns() {
        var today = LocalDate.now(clock);
        id = Importing.EVERYTHING.call(() -> classes.open("F-2", today, today.plusDays(1)));
        person = people.register(new NewPerson(IN, "成绩", null));
        people.register(new NewPerson(OUT, "路人", null));
        classes.place(id, person);
        become("RUNNING");
    }

    @Test
    void isPreviewedCommittedCorrectedAndTakenBack() {
        var passed = line(IN, "F-2", "86", "合格", null);
        assertThat(importing.validate(REGISTER, passed).created()).isOne();
        assertThat(result()).isEqualTo("none");

        UUID first = importing.committed(REGISTER, passed);
        assertThat(result()).isEqualTo("86 1 1");
        assertThat(importing.commit(REGISTER, passed).unchanged()).isOne();

        UUID second = importing.committed(REGISTER, line(IN, "F-2", null, "不合格", "2"));
        assertThat(result()).isEqualTo("none 0 2");
        importing.undo(second);
        assertThat(result()).isEqualTo("86 1 1");
        importing.undo(first);
        assertThat(result()).isEqualTo("none");
    }

    @Test
    void anExportComesBackUnchanged() {
        importing.committed(REGISTER, line(IN, "F-2", "86", "合格", "2"));

        assertThat(importing.exported(REGISTER)).contains(IN.value() + ",F-2,86,合格,2");
        assertThat(importing.commit(REGISTER, line(IN, "F-2", "86", "合格", "2")).unchanged())
                .isOne();
    }

    @Test
    void refusesEachAtItsCell() {
        refused(line(OUT, "F-2", "86", "合格", null), "2 documentNumber result.not-in-class");
        refused(line(IN, "F-0", "86", "合格", null), "2 sessionCode attendance.no-class");
        refused(line(IN, "F-2", "101", "合格", null), "2 score result.score");
        refused(line(IN, "F-2", "86", "合格", "0"), "2 attempts result.attempts");
        refused(line(IN, "F-2", "86", "通过", null), "2 result cell.not-a-choice");
        become("CLOSED");
        refused(line(IN, "F-2", "86", "合格", null), "2 sessionCode class.not-running");
    }

    @Test
    void whatAClassWasClosedWithIsNotTakenBack() {
        UUID batch = importing.committed(REGISTER, line(IN, "F-2", "86", "合格", null));
        become("CLOSED");

        refuses("common.register.changed-since", () -> importing.undo(batch));
    }

    @Test
    void anotherOfficeReadsNothingIn() {
        var office = importing.as(As.administrator(Scope.ofRegion("330481")));

        assertThat(Importing.codes(office.validate(REGISTER, line(IN, "F-2", "86", "合格", null))))
                .isNotEmpty();
        assertThat(office.exported(REGISTER)).isEmpty();
    }

    private void refused(Table file, String code) {
        assertThat(Importing.codes(importing.validate(REGISTER, file))).containsExactly(code);
    }

    private static Table line(ResidentIdNumber document, String code, String score, String result, String attempts) {
        return Table.of("documentNumber", "sessionCode", "score", "result", "attempts")
                .row(document.value(), code, score, result, attempts);
    }

    private void become(String state) {
        jdbc.sql("update class_plan set state = ? where session_id = ?")
                .params(state, id)
                .update();
    }

    private String result() {
        return jdbc.sql("select concat_ws(' ', coalesce(score, 'none'), passed, attempts) from class_result"
                        + " where session_id = ? and person_id = ?")
                .params(id, person.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
