package org.nishang.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.platform.database.DatabaseAccounts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody has the database in his hands and changes it past the portal. Each change is made, looked for and taken back
 * in one transaction, so the next one finds the portal as it was.
 */
@ThinPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

    /** They look at files or at what is kept in memory, which a roll-back does not bring back. */
    private static final Set<String> BESIDE = Set.of("audit.check.chain", "staffing.check.book", "report.check.totals");

    private static final String FORGED =
            "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, version, row_start, row_end) select employment_id, person_id, enterprise_id, 'AUDITOR', joined_on, 0, '2021-01-01', '2021-02-01' from employment limit 1";

    private final BusyDay day;
    private final List<Invariant> invariants;
    private final TakenOver taken;
    private final SignedChanges signed;
    private final DatabaseAccounts accounts;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final MovableClock clock;
    private final Flyway flyway;

    private BusyDay.Came came;

    @Autowired
    TamperingTest(
            BusyDay day,
            List<Invariant> invariants,
            TakenOver taken,
            SignedChanges signed,
            DatabaseAccounts accounts,
            DataSource source,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MessageSource messages,
            MovableClock clock,
            Flyway flyway) {
        this.flyway = flyway;
        this.day = day;
        this.invariants = invariants;
        this.taken = taken;
        this.signed = signed;
        this.accounts = accounts;
        this.source = source;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.messages = messages;
        this.clock = clock;
    }

    /** The one who tampers may take away the traces too: what guards them is off, for the portal's account as well. */
    @BeforeAll
    void busyDays() throws SQLException {
        taken.takeOverAll("a test", "other tests wrote past the portal");
        came = day.come();
        clock.reset();
        signed.sign(
                jdbc.sql("select max(number) from row_seal").query(Long.class).single());
        asOwner(
                "drop trigger tr_row_change_update",
                "drop trigger tr_row_change_delete",
                "drop trigger tr_row_seal_delete",
                "drop trigger tr_certificate_act_update",
                "drop trigger tr_certificate_act_delete",
                "drop trigger tr_certificate_credential_update",
                "grant update, delete on row_change to " + portal(),
                "grant update, delete on row_seal to " + portal(),
                "grant update, delete on certificate_act to " + portal(),
                "grant update, delete on certificate_credential to " + portal());
    }

    @AfterAll
    void guardAgain() throws SQLException {
        clock.reset();
        asOwner(
                "create or replace trigger tr_row_change_update after update on row_change for each row call only_added('row_change')",
                "create or replace trigger tr_row_change_delete before delete on row_change for each row call only_added('row_change')",
                "create or replace trigger tr_row_seal_delete before delete on row_seal for each row call only_added('row_seal')",
                "create or replace trigger tr_certificate_act_update before update on certificate_act for each row call only_added('certificate_act')",
                "create or replace trigger tr_certificate_act_delete before delete on certificate_act for each row call only_added('certificate_act')",
                "create or replace trigger tr_certificate_credential_update before update on certificate_credential for each row call only_added('certificate_credential')",
                "revoke update, delete on row_change from " + portal(),
                "revoke update, delete on row_seal from " + portal(),
                "revoke update, delete on certificate_act from " + portal(),
                "revoke update, delete on certificate_credential from " + portal());
    }

    /** What is true of the shipped courses on a busy day as on any other. */
    private static final Set<String> OF_CONTENT =
            Set.of("assessment.check.pools", "assessment.check.hours", "course.check.sources");

    @Test
    void busyDaysGiveNoFinding() {
        assertThat(invariants)
                .filteredOn(invariant -> !OF_CONTENT.contains(invariant.key()))
                .allSatisfy(invariant -> assertThat(invariant.check().findings())
                        .as(invariant.key())
                        .isEmpty());
    }

    static List<Tampering> tamperings() {
        return Tampering.ALL;
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void isFoundByItsTrace(Tampering tampering) {
        var found = after(
                raw -> tampering.make(raw, came),
                key -> key.equals("selfcheck.check.changes")
                        || tampering.table().startsWith(key));

        assertThat(found).anySatisfy(finding -> tampering.assertNames(finding, came));
        assertSaidInBothLanguages(found);
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void isFoundWithoutATrace(Tampering tampering) {
        var found = after(raw -> {
            tampering.make(raw, came);
            execute(raw, "delete from row_change where seal is null");
        });

        assertThat(found).anySatisfy(finding -> tampering.assertNames(finding, came));
        assertSaidInBothLanguages(found);
    }

    @Test
    void aRecordedChangeThatWasAlteredBreaksItsSeal() {
        var found = after(
                raw -> execute(
                        raw,
                        "update row_change set at = at - interval 1 hour where thing = 'headcount_declaration' order by number desc limit 1"));

        assertThat(messages(found)).contains("selfcheck.changes.broken-seal");
    }

    @Test
    void aChangePutUnderASealOfThePortalBreaksIt() {
        var found = after(raw -> {
            execute(
                    raw,
                    "set @row_seal = (select seal from row_change where thing = 'attempt' and seal is not null limit 1)");
            execute(raw, "update certification_rule set months = 99 where role = 'D'");
            execute(raw, "set @row_seal = null");
        });

        assertThat(messages(found)).contains("selfcheck.changes.broken-seal");
    }

    @Test
    void aTransactionTakenBackAsAWholeIsMissedByWhatWasSigned() {
        var found = after(raw -> {
            execute(
                    raw,
                    "set @gone = (select seal from row_change where thing = 'headcount_declaration' order by number desc limit 1)");
            execute(raw, "delete from headcount_declaration where as_of = curdate()");
            execute(raw, "delete from row_change where seal is null or seal = @gone");
            execute(raw, "delete from row_seal where seal = @gone");
        });

        assertThat(found)
                .filteredOn(finding -> finding.message().equals("selfcheck.changes.signed-gone"))
                .extracting(Finding::subject)
                .contains("headcount_declaration");
    }

    @Test
    void recordedChangesTakenAwayWithoutTheirSealsAreMissed() {
        var found = after(
                raw -> execute(raw, "delete from row_change where seal is not null order by number desc limit 40"));

        assertThat(messages(found)).contains("selfcheck.changes.taken-away");
    }

    @Test
    void earlierRowsThatWerePutInHaveNoSeal() {
        var found = after(raw -> {
            execute(raw, "set system_versioning_insert_history = 1");
            try {
                execute(raw, FORGED);
            } finally {
                execute(raw, "set system_versioning_insert_history = 0");
            }
        });

        assertThat(messages(found)).contains("selfcheck.changes.changed", "selfcheck.rows.history-put-in");
    }

    @Test
    void earlierRowsThatWerePutInWithTheTriggersOffAreFoundAndTheTriggersMissed() throws SQLException {
        asOwner("drop trigger tr_watch_employment_insert");
        try {
            var found = after(raw -> {
                execute(raw, "set system_versioning_insert_history = 1");
                execute(raw, FORGED);
                execute(raw, "set system_versioning_insert_history = 0");
            });

            assertThat(messages(found)).contains("selfcheck.rows.history-put-in", "selfcheck.rows.unwatched");
        } finally {
            flyway.migrate();
        }
        assertThat(messages(after(raw -> {}))).isEmpty();
    }

    @Test
    void earlierRowsThatWereDeletedAreMissed() throws SQLException {
        asOwner("grant delete history on headcount_declaration to " + portal());
        try {
            var found = after(raw -> execute(raw, "delete history from headcount_declaration"));

            assertThat(found)
                    .filteredOn(finding -> finding.message().equals("selfcheck.rows.history-gone"))
                    .extracting(Finding::subject)
                    .contains(BusyDay.X + " 2025-12-31");
        } finally {
            asOwner("revoke delete history on headcount_declaration from " + portal());
        }
    }

    @Test
    void aChangeDatedToAnotherDayIsFoundAllTheSame() {
        // To a day that is closed it is refused.
        var found = after(raw -> {
            execute(raw, "set timestamp = unix_timestamp() + 172800");
            execute(raw, "update training_session set credit_hours = 47 where code = '忙-S1'");
            execute(raw, "set timestamp = default");
        });

        assertThat(messages(found)).contains("selfcheck.changes.changed");
    }

    @Test
    void whatWasLookedIntoIsNoFindingAnyMore() {
        var found = after(raw -> {
            execute(raw, "update account set disabled = true where username = 'declarant'");
            execute(raw, "delete from certification_rule where role = 'X' or role = 'A'");
            taken.takeOverAll("a test", "corrected by hand");
        });

        assertThat(messages(found)).isEmpty();
    }

    @Test
    void nothingIsTakenOverAgainByItself() {
        assertThat(messages(after(raw -> {
                    execute(raw, "update account set disabled = true where username = 'declarant'");
                    taken.takeOverNew();
                })))
                .contains("selfcheck.changes.changed");
    }

    private static List<String> messages(List<Finding> found) {
        return found.stream()
                .map(Finding::message)
                .filter(message -> OF_CONTENT.stream().noneMatch(message::startsWith))
                .distinct()
                .toList();
    }

    private void assertSaidInBothLanguages(List<Finding> found) {
        for (Finding finding : found) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                String said = messages.getMessage(
                        finding.message(), finding.said(key -> messages.getMessage(key, null, language)), language);
                assertThat(said).isNotBlank().doesNotContain("selfcheck.", "@", "_");
            }
        }
    }

    private interface Act {
        void on(Connection raw) throws SQLException;
    }

    /** What is found while it stands. */
    private List<Finding> after(Act act) {
        return after(act, key -> !BESIDE.contains(key));
    }

    /** @param which keys of the checks that look */
    private List<Finding> after(Act act, Predicate<String> which) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("select 1").query(Integer.class).single(); // now the transaction has begun
            try {
                var raw = DataSourceUtils.getConnection(source).unwrap(org.mariadb.jdbc.Connection.class);
                execute(raw, "set @row_seal = null");
                act.on(raw);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var found = new ArrayList<Finding>();
            invariants.stream()
                    .filter(invariant -> which.test(invariant.key()))
                    .forEach(invariant -> found.addAll(invariant.check().findings()));
            return found;
        });
    }

    private void asOwner(String... statements) throws SQLException {
        try (var owner = accounts.owner().open()) {
            for (String sql : statements) {
                execute(owner, sql);
            }
        }
    }

    private static String portal() {
        return "nishang_portal@127.0.0.1";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
