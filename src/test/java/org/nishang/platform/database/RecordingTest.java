package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MachineTime;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.nishang.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded around midnight, and by a clock that is set: one instant a transaction, one answer a day. */
@PortalTest
class RecordingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final Instant MIDNIGHT = Instant.parse("2025-03-10T16:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What was taken away by an earlier test is in the history and would be in the way. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final DatabaseAccounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final MachineTime machine = new MachineTime(MIDNIGHT.minusSeconds(10));
    private final ClosedDays days;
    private final AsKnown asKnown;
    private final String enterprise;
    private final LocalDate first = LocalDate.of(2199, 1, 1).plusDays(10L * TESTS.incrementAndGet());

    /** The same database, through a pool whose portal has a clock that the test sets. */
    @Autowired
    RecordingTest(DataSource source, DatabaseAccounts accounts, WriteSeal seals) throws SQLException {
        this.accounts = accounts;
        var clock = machine.clock();
        var recording = new Recording(clock);
        var pool = ((DelegatingDataSource) source).getTargetDataSource();
        var portal = new QuietReads(java.util.Objects.requireNonNull(pool), seals, recording);
        var transactions = new DataSourceTransactionManager(portal);
        this.jdbc = JdbcClient.create(portal);
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.days = new ClosedDays(accounts, clock, recording);
        this.asKnown = new AsKnown(jdbc, transactions, days);
        this.enterprise = jdbc.sql("select max(enterprise_id) from enterprise")
                .query(String.class)
                .single();
    }

    @BeforeEach
    void noDayIsClosed() throws SQLException {
        try (var owner = accounts.owner().open();
                var statement = owner.createStatement()) {
            statement.execute("truncate recording_gate");
            statement.execute("""
                    insert into recording_gate (slot, closed_until)
                    with recursive days as (select 0 as slot union all select slot + 1 from days where slot < 63)
                    select slot, '1970-01-01' from days""");
        }
    }

    @AfterEach
    void nothingIsLeft() {
        transaction.executeWithoutResult(status -> RecordedThen.at(
                jdbc,
                Instant.now(),
                () -> jdbc.sql("delete from headcount_declaration where as_of >= '2199-01-01'")
                        .update()));
    }

    @Test
    void allThatATransactionRecordsHasOneInstant() {
        transaction.executeWithoutResult(status -> {
            declare(1, 100);
            machine.pass(MINUTE);
            declare(2, 100);
        });

        assertThat(instants()).containsExactly(MIDNIGHT.minusSeconds(10), MIDNIGHT.minusSeconds(10));
    }

    @Test
    void anotherTransactionHasALaterInstantAlsoInTheSameMicrosecond() {
        transaction.executeWithoutResult(status -> declare(1, 100));
        transaction.executeWithoutResult(status -> declare(2, 100));

        assertThat(instants())
                .containsExactly(
                        MIDNIGHT.minusSeconds(10), MIDNIGHT.minusSeconds(10).plusNanos(1000));
    }

    @Test
    void anImportOverMidnightIsKnownOnTheDayThatItBeganAndTheDayIsAnsweredWhenItIsOver() {
        transaction.executeWithoutResult(status -> {
            declare(1, 100);
            machine.pass(MINUTE);
            another.executeWithoutResult(other -> declare(3, 100));
            Refusals.refuses("common.day-closing", () -> known(DAY));
            declare(2, 100);
        });

        assertThat(known(DAY)).isEqualTo(2);
        assertThat(known(DAY.plusDays(1))).isEqualTo(3);
        machine.pass(MINUTE);
        transaction.executeWithoutResult(status -> declare(4, 100));
        assertThat(known(DAY)).isEqualTo(2);
    }

    @Test
    void aDayThatIsNotOverIsAnsweredAsOfNow() {
        transaction.executeWithoutResult(status -> declare(1, 100));

        assertThat(days.of(DAY)).isEqualTo(ClosedDays.State.RUNNING);
        assertThat(known(DAY)).isOne();
    }

    @Test
    void aClosedDayTakesNothingMoreFromAnybodyAndStaysClosed() throws SQLException {
        machine.pass(MINUTE);
        assertThat(days.of(DAY)).isEqualTo(ClosedDays.State.CLOSED);

        try (var connection = accounts.portal().open()) {
            assertThatThrownBy(() -> at(connection, MIDNIGHT.minusSeconds(1)))
                    .hasMessageContaining("its day was closed");
            at(connection, MIDNIGHT.plusSeconds(1));
        }
        try (var owner = accounts.owner().open();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update recording_gate set closed_until = '2020-01-01'"))
                    .hasMessageContaining("a closed day stays closed");
            assertThatThrownBy(() -> statement.execute("delete from recording_gate"))
                    .hasMessageContaining("a closed day stays closed");
        }
    }

    @Test
    void whatAnotherRecordedLaterIsNotChangedFromBefore() {
        transaction.executeWithoutResult(status -> declare(1, 100));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    declare(2, 100);
                    machine.pass(MINUTE);
                    another.executeWithoutResult(other -> change(1, 120));
                    change(1, 140);
                }))
                .isInstanceOf(ConcurrencyFailureException.class);

        assertThat(versions()).containsExactly(100, 120);
        assertThat(known(DAY)).isOne();
    }

    @Test
    void whatWasTakenAwayLaterIsNotAddedFromBefore() {
        transaction.executeWithoutResult(status -> declare(1, 100));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    declare(2, 100);
                    machine.pass(MINUTE);
                    another.executeWithoutResult(
                            other -> jdbc.sql("delete from headcount_declaration where enterprise_id = ? and as_of = ?")
                                    .params(enterprise, first.plusDays(1))
                                    .update());
                    declare(1, 140);
                }))
                .isInstanceOf(ConcurrencyFailureException.class);

        assertThat(known(DAY)).isOne();
    }

    @Test
    void aSmallStepBackLosesNoVersion() {
        transaction.executeWithoutResult(status -> declare(1, 100));
        machine.set(machine.instant().minusSeconds(5));
        transaction.executeWithoutResult(status -> change(1, 120));

        assertThat(versions()).containsExactly(100, 120);
    }

    @Test
    void aSmallStepBackOverMidnightRecordsInTheNewDay() {
        machine.pass(Duration.ofSeconds(12));
        assertThat(days.of(DAY)).isEqualTo(ClosedDays.State.CLOSED);
        machine.set(machine.instant().minusSeconds(5));

        transaction.executeWithoutResult(status -> declare(1, 100));

        assertThat(instants()).allMatch(instant -> instant.isAfter(MIDNIGHT));
        machine.pass(Duration.ofSeconds(5));
        assertThat(known(DAY)).isZero();
    }

    @Test
    void nothingIsRecordedWhileTheClockHasLeaptAndTheDayIsNotClosed() {
        transaction.executeWithoutResult(status -> declare(1, 100));
        for (var leap : List.of(Duration.ofHours(-1), Duration.ofHours(2))) {
            machine.set(MIDNIGHT.minusSeconds(10).plus(leap));
            Refusals.refuses("common.clock-leapt", () -> transaction.executeWithoutResult(status -> change(1, 120)));
            Refusals.refuses("common.clock-leapt", () -> change(1, 120));
            assertThat(days.of(DAY)).isEqualTo(ClosedDays.State.RUNNING);
        }
        machine.set(MIDNIGHT.minusSeconds(8));

        transaction.executeWithoutResult(status -> change(1, 130));

        assertThat(versions()).containsExactly(100, 130);
    }

    private void declare(int number, int headcount) {
        jdbc.sql("""
                        insert into headcount_declaration (enterprise_id, as_of, headcount, declared_by, declared_at)
                        values (?, ?, ?, 'x', utc_timestamp(6))""").params(enterprise, first.plusDays(number), headcount).update();
    }

    private void change(int number, int headcount) {
        jdbc.sql("update headcount_declaration set headcount = ? where enterprise_id = ? and as_of = ?")
                .params(headcount, enterprise, first.plusDays(number))
                .update();
    }

    /** Past the portal's pool. */
    private void at(Connection connection, Instant instant) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set @@timestamp = " + instant.getEpochSecond());
            statement.execute(
                    "insert into headcount_declaration (enterprise_id, as_of, headcount, declared_by, declared_at) values ('"
                            + enterprise + "', '" + first.plusDays(instant.getEpochSecond() % 10)
                            + "', 1, 'x', now())");
        }
    }

    private int known(LocalDate on) {
        return asKnown.read(
                on,
                () -> jdbc.sql("select count(*) from headcount_declaration where as_of between ? and ?")
                        .params(first, first.plusDays(9))
                        .query(Integer.class)
                        .single());
    }

    private List<Instant> instants() {
        return jdbc.sql(
                        "select cast(row_start as datetime(6)) as at from headcount_declaration where as_of >= '2199-01-01' order by as_of")
                .query((row, n) -> Rows.instant(row, "at"))
                .list();
    }

    /** Of the first declaration, the oldest first; only what this run recorded. */
    private List<Integer> versions() {
        return jdbc.sql("""
                        select headcount from headcount_declaration for system_time from '2025-03-01' to '2025-04-01'
                        where as_of = ? order by row_start""").param(first.plusDays(1)).query(Integer.class).list();
    }
}
