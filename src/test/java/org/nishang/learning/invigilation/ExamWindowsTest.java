package org.nishang.learning.invigilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.ExamState;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Times at which exams may be started. */
@PortalTest
@Transactional
class ExamWindowsTest {

    private static final String COURSE = "C04";

    @Autowired
    private ExamWindows windows;

    @Autowired
    private StudiedTime studied;

    @Autowired
    private ExamAdmission admission;

    @Autowired
    private Studying studying;

    @Autowired
    private ExamInvigilation invigilation;

    @Autowired
    private ExamFixture people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void withoutASetTimeTheExamIsOpen() {
        assertThat(access(people.person()).state()).isEqualTo(ExamAccess.State.ANY_TIME);
    }

    @Test
    void aTimeForEverybodyOpensAndCloses() {
        var learner = ready();
        Instant opens = now().plus(Duration.ofHours(1));
        open(Scope.ALL, opens, opens.plus(Duration.ofMinutes(30)), null);

        assertThat(access(learner).state()).isEqualTo(ExamAccess.State.NOT_YET);
        assertThat(access(learner).opensAt()).isEqualTo(opens);
        assertThat(state(learner)).isEqualTo(ExamState.Kind.NOT_YET_OPEN);
        assertRefused("learning.exam.not-open", () -> start(learner));

        clock.move(Duration.ofMinutes(61));
        assertThat(state(learner)).isEqualTo(ExamState.Kind.READY);
        start(learner);
        assertThat(deadline(learner)).isEqualTo(opens.plus(Duration.ofMinutes(30)));
        assertThat(state(learner)).isEqualTo(ExamState.Kind.RUNNING);

        var late = ready();
        clock.move(Duration.ofMinutes(40));
        assertThat(access(late).state()).isEqualTo(ExamAccess.State.OVER);
        assertThat(state(late)).isEqualTo(ExamState.Kind.OVER);
        assertRefused("learning.exam.over", () -> start(late));
    }

    @Test
    void theLastMomentIsClosedAndTheFirstIsOpen() {
        var learner = people.person();
        Instant opens = now();
        open(Scope.ALL, opens, opens.plus(Duration.ofDays(1)), null);

        assertThat(access(learner).state()).isEqualTo(ExamAccess.State.OPEN);
    }

    @Test
    void aTimeThatWasOverBeforeTheEnrolmentSaysNothing() {
        var learner = people.person();
        open(Scope.ALL, now(), now().plus(Duration.ofHours(1)), null);
        clock.move(Duration.ofHours(2));

        assertThat(windows.access(learner, COURSE, now()).state()).isEqualTo(ExamAccess.State.ANY_TIME);
    }

    @Test
    void aTimeOfASessionIsForItsPeople() {
        var inside = people.person();
        var outside = people.person();
        session(inside);
        open(Scope.ALL, now(), now().plus(Duration.ofHours(1)), "WIN-1");

        assertThat(access(inside).state()).isEqualTo(ExamAccess.State.OPEN);
        assertThat(access(outside).state()).isEqualTo(ExamAccess.State.ANY_TIME);
    }

    @Test
    void whoSitsTogetherIsPausedTogetherAndNobodyElse() {
        var inside = ready();
        var outside = ready();
        var before = ready();
        UUID session = session(inside);
        record(session, before);
        start(before);
        clock.move(Duration.ofMinutes(1));
        open(Scope.ALL, now(), now().plus(Duration.ofHours(1)), "WIN-1");
        start(inside);
        start(outside);
        assertThat(row(inside).session()).isEqualTo(new SittingRow.Session(session, "培训班"));
        assertThat(row(outside).session()).isNull();
        assertThat(row(before).session()).isNull();
        var watch = As.administrator(Scope.ALL);

        assertThat(watch.call(() -> invigilation.pause(COURSE, Optional.of(session), "火警")))
                .isEqualTo(1);

        assertThat(row(inside).state()).isEqualTo(SittingRow.State.PAUSED);
        assertThat(row(outside).state()).isNotEqualTo(SittingRow.State.PAUSED);
        assertThat(row(before).state()).isNotEqualTo(SittingRow.State.PAUSED);
        assertRefused(
                "assessment.resume.none",
                () -> watch.call(() -> invigilation.resume(COURSE, Optional.of(Uuids.next()))));
        assertThat(watch.call(() -> invigilation.resume(COURSE, Optional.of(session))))
                .isEqualTo(1);
        assertThat(row(inside).state()).isNotEqualTo(SittingRow.State.PAUSED);
    }

    private SittingRow row(PersonId person) {
        return As.administrator(Scope.ALL).call(invigilation::running).stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** A training session with one person recorded in it. */
    private UUID session(PersonId person) {
        UUID session = Uuids.next();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date) values (?, 'WIN-1', '培训班', 'D', 8, '2026-11-01', '2026-11-02')")
                .param(session)
                .update();
        record(session, person);
        return session;
    }

    private void record(UUID session, PersonId person) {
        jdbc.sql(
                        "insert into training_outcome (session_id, person_id, completed_on, result) values (?, ?, '2026-11-02', 'PASSED')")
                .params(session, person.value())
                .update();
    }

    @Test
    void aTimeOfARegionIsForWhoWorksThere() {
        open(Scope.ofRegion("330482"), now(), now().plus(Duration.ofHours(1)), null);

        assertThat(access(people.person()).state()).isEqualTo(ExamAccess.State.ANY_TIME);
        var there = jdbc.sql(
                        "select m.person_id from employment m join enterprise e using (enterprise_id) where e.region_code = '330482' and m.left_on is null and m.joined_on < '2026-01-01' limit 1")
                .query(UUID.class)
                .single();
        assertThat(access(new PersonId(there)).state()).isEqualTo(ExamAccess.State.OPEN);
    }

    @Test
    void aTimeIsWithdrawnByWhoHoldsIt() {
        open(Scope.ofRegion("330482"), now(), now().plus(Duration.ofHours(1)), null);
        UUID id = As.administrator(Scope.ofRegion("330482"))
                .call(() -> windows.all().getFirst().id());

        assertRefused(
                "common.unknown-id",
                () -> As.administrator(Scope.ofRegion("330481")).run(() -> windows.withdraw(id)));
        As.administrator(Scope.ofRegion("3304")).run(() -> windows.withdraw(id));
        assertThat(As.administrator(Scope.ALL).call(() -> windows.all())).isEmpty();
    }

    @Test
    void aTimeHasANameAnExamAndALength() {
        Instant now = now();
        Instant later = now.plus(Duration.ofHours(1));
        assertOpenRefused("learning.window.title", COURSE, " ", now, later);
        assertOpenRefused("learning.window.title", COURSE, "x".repeat(101), now, later);
        assertOpenRefused("learning.window.period", COURSE, "场次", later, later);
        assertOpenRefused("learning.window.period", COURSE, "场次", now, now.plus(Duration.ofDays(367)));
        assertOpenRefused(
                "learning.window.period", COURSE, "场次", now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
        assertOpenRefused("common.unknown-id", "C99", "场次", now, later);
    }

    private void assertOpenRefused(String key, String exam, String title, Instant opens, Instant closes) {
        assertRefused(
                key,
                () -> As.administrator(Scope.ALL)
                        .run(() -> windows.open(new ExamWindow.Wish(exam, title, opens, closes, null))));
    }

    private void open(Scope scope, Instant opens, Instant closes, String session) {
        As.administrator(scope).run(() -> windows.open(new ExamWindow.Wish(COURSE, "下午场", opens, closes, session)));
    }

    private PersonId ready() {
        var learner = people.person();
        As.learner(learner).run(() -> {
            studying.enrol("P-D");
            studied.ofCourse(learner, COURSE);
            studying.course(COURSE).course().lessons().forEach(lesson -> studying.complete(COURSE, lesson.id()));
        });
        return learner;
    }

    private ExamState.Kind state(PersonId learner) {
        return As.learner(learner)
                .call(() -> admission.state(studying.course(COURSE)).kind());
    }

    private void start(PersonId learner) {
        As.learner(learner).run(() -> admission.start(COURSE));
    }

    private Instant deadline(PersonId learner) {
        return jdbc.sql(
                        "select s.deadline from answer_sheet s join attempt a using (attempt_id) where a.person_id = ? and a.state = 'RUNNING'")
                .param(learner.value())
                .query(java.time.LocalDateTime.class)
                .single()
                .toInstant(java.time.ZoneOffset.UTC);
    }

    private ExamAccess access(PersonId learner) {
        return windows.access(learner, COURSE, Instant.EPOCH);
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private static void assertRefused(String key, Runnable act) {
        refuses(key, act::run);
    }
}
