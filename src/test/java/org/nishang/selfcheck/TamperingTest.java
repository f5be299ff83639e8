package org.nishang.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
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
            MovableClock clock) {
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
        asOwner(
                "drop trigger tr_row_change_update",
                "drop trigger tr_row_change_delete",
                "drop trigger tr_row_seal_delete",
                "drop trigger tr_certificate_act_update",
                "drop trigger tr_certificate_act_delete",
                "drop trigger tr_certificate_credential_update",
                "grant update, delete on row_change to " + portal(),
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
                "revoke update, delete on certificate_act from " + portal(),
                "revoke update, delete on certificate_credential from " + portal());
    }

    @Test
    void busyDaysGiveNoFinding() {
        assertThat(invariants)
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
        var found = after(raw -> tampering.make(raw, came));

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
                    .filter(invariant -> !BESIDE.contains(invariant.key()))
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
