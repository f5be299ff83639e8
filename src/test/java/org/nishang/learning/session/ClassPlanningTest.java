package org.nishang.learning.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Classes on the database: planned, opened, moved, cancelled, and seen by whom they concern. */
@PortalTest
@Transactional
@RecordApplicationEvents
class ClassPlanningTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion("330482"));
    private static final As OTHER_OFFICE = As.administrator(Scope.ofRegion("330481"));

    @Autowired
    private ClassPlanning planning;

    @Autowired
    private ClassBook book;

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ExamFixture people;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void isASessionThatTotalsCount() {
        UUID id = OFFICE.call(() -> planning.plan(plan("K-1")));

        var row = jdbc.sql(
                        "select code, role, credit_hours, from_date, to_date, programme from training_session where session_id = ?")
                .param(id)
                .query()
                .singleRow();
        assertThat(row).containsEntry("code", "K-1").containsEntry("role", "D").containsEntry("programme", "P-D");
        assertThat(row.get("credit_hours")).hasToString("12.0");
        assertThat(OFFICE.call(() -> planning.toChange(id)).plan()).isEqualTo(plan("K-1"));
    }

    @Test
    void aCodeIsTakenOnce() {
        OFFICE.run(() -> planning.plan(plan("K-2")));

        refuses("learning.class.code-taken", () -> OFFICE.call(() -> planning.plan(plan("K-2"))));
    }

    @Test
    void isNotPlannedForThePast() {
        refuses(
                "learning.class.in-past",
                () -> OFFICE.call(() -> planning.plan(ClassFixture.plan("K-3", today().minusDays(1)))));
    }

    @Test
    void isHeldByTheOfficeThatPlanned() {
        UUID id = OFFICE.call(() -> planning.plan(plan("K-4")));

        refuses("common.unknown-id", () -> OTHER_OFFICE.run(() -> planning.open(id)));
        refuses("common.unknown-id", () -> OTHER_OFFICE.run(() -> planning.cancel(id, "不办了")));
        refuses("common.unknown-id", () -> OTHER_OFFICE.call(() -> book.sheet(id)));
        assertThatThrownBy(() -> contact().run(() -> planning.open(id))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void enterprisesSeeItOnceItIsOpen() {
        UUID id = OFFICE.call(() -> planning.plan(plan("K-5")));
        refuses("common.unknown-id", () -> contact().call(() -> book.sheet(id)));
        assertThat(contact().call(() -> found("K-5"))).isZero();

        OFFICE.run(() -> planning.open(id));

        assertThat(contact().call(() -> book.sheet(id)).isOwned()).isFalse();
        assertThat(contact().call(() -> found("K-5"))).isOne();
        assertThat(events.stream(ClassChanged.class)).containsExactly(new ClassChanged(id, ClassChanged.What.OPENED));
    }

    @Test
    void movingSaysWhomItHits() {
        UUID id = OFFICE.call(() -> classes.open("K-6", today().plusDays(20)));
        classes.place(id, people.person());
        classes.place(id, people.person());
        classes.nominate(id, people.person(), null, "WAITING");
        classes.nominate(id, people.person(), null, "DECLINED");
        var moved = ClassFixture.plan("K-6", today().plusDays(21));
        events.clear();

        assertThat(OFFICE.call(() -> planning.hit(id, moved))).isEqualTo(new ClassHit(2, 1, 0));
        assertThat(OFFICE.call(() -> planning.hit(id, ClassFixture.plan("K-6", today().plusDays(20)))))
                .isEqualTo(ClassHit.NOBODY);
        OFFICE.run(() -> planning.change(id, moved, version(id)));

        assertThat(jdbc.sql("select from_date from training_session where session_id = ?")
                        .param(id)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today().plusDays(21));
        assertThat(events.stream(ClassChanged.class)).containsExactly(new ClassChanged(id, ClassChanged.What.MOVED));
    }

    @Test
    void twoDoNotOverwriteEachOther() {
        UUID id = OFFICE.call(() -> classes.open("K-7", today().plusDays(20)));
        long read = version(id);
        OFFICE.run(() -> planning.change(id, ClassFixture.plan("K-7", today().plusDays(21)), read));

        assertThatThrownBy(() ->
                        OFFICE.run(() -> planning.change(id, ClassFixture.plan("K-7", today().plusDays(22)), read)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aCancelledClassIsTold() {
        UUID id = OFFICE.call(() -> classes.open("K-8", today().plusDays(20)));
        events.clear();

        OFFICE.run(() -> planning.cancel(id, "场地维修"));

        assertThat(OFFICE.call(() -> book.sheet(id)).about().state()).isEqualTo(ClassState.CANCELLED);
        assertThat(events.stream(ClassChanged.class))
                .containsExactly(new ClassChanged(id, ClassChanged.What.CANCELLED));
    }

    private long version(UUID id) {
        return OFFICE.call(() -> planning.toChange(id)).version();
    }

    private int found(String text) {
        return book.count(ClassQuery.of(Map.of("q", text), java.util.List.of()));
    }

    private As contact() {
        return As.contact(Scope.ofEnterprise(new org.nishang.identity.EnterpriseId(
                jdbc.sql("select enterprise_id from enterprise where region_code = '330482' limit 1")
                        .query(UUID.class)
                        .single())));
    }

    private ClassPlan plan(String code) {
        return ClassFixture.plan(code, today().plusDays(20), today().plusDays(21));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
