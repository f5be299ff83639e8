package org.nishang.logbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nishang.audit.AuditLog;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The log is searched by who, what, about what and when, and says how sure one can be of it. */
class LogViewTest extends ViewTest {

    private static final As AUDITOR = new As(AccountRole.AUDIT_ADMINISTRATOR, Scope.ALL, null);

    @Autowired
    private AuditLog log;

    @BeforeEach
    void entries() {
        log.record("zoe-of-the-test", "people.joined", "0190-a-person", "at the mill");
        log.record("zoe-of-the-test", "selfcheck.started", "0190-a-run", "");
        log.record("yan-of-the-test", "people.joined", "0190-another", "at the dye works");
        signIn(AUDITOR, Locale.ENGLISH);
    }

    @Test
    void theNewestStandsFirstUnderItsWords() {
        open("audit-log");

        assertThat(rows("log").getFirst()).contains("yan-of-the-test", "at the dye works");
        assertThat(column("log", 1).getFirst()).startsWith("Person joined");
    }

    @Test
    void searchesByEachCondition() {
        open("audit-log?actor=zoe-of-the-test");
        assertThat(column("log", 3)).containsExactly("0190-a-run", "0190-a-person");
        assertThat(text("count")).startsWith("2");

        choose("filter-event", "Person joined");
        assertThat(column("log", 3)).containsExactly("0190-a-person");
        assertThat(at("export").getElement().getAttribute("href"))
                .contains("event=people.joined", "actor=zoe-of-the-test");

        open("audit-log?subject=0190-another");
        assertThat(column("log", 2)).containsExactly("yan-of-the-test");

        open("audit-log");
        type("search", "THE DYE works");
        assertThat(column("log", 3)).containsExactly("0190-another");
    }

    @Test
    void theLastDayBelongsToThePeriod() {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

        open("audit-log?actor=yan-of-the-test&from=" + today + "&to=" + today);
        assertThat(rows("log")).hasSize(1);

        open("audit-log?actor=yan-of-the-test&to=" + today.minusDays(1));
        assertThat(rows("log")).isEmpty();
    }

    @Test
    void anEntryOpensWithAllItsFieldsAndTheWayToItsSubject() {
        open("audit-log?subject=0190-a-run");
        clickRow("log", 0);

        assertThat(dialogs()).hasSize(1);
        assertThat(page())
                .contains(
                        "selfcheck.started",
                        jdbc.sql("select hash from audit_entry where subject = '0190-a-run'")
                                .query(String.class)
                                .single());
        assertThat(at("log-subject").getElement().getAttribute("href")).isEqualTo("/self-check");
    }

    @Test
    void aSubjectThatTheReaderMayNotOpenIsNoLink() {
        open("audit-log?subject=0190-a-person");
        clickRow("log", 0);

        assertThat(isThere("log-subject")).isFalse();
        assertThat(page()).contains("0190-a-person");
    }

    @Test
    void saysUpToWhereTheLogIsSignedAndLeadsToTheCheck() {
        open("audit-log");

        assertThat(text("log-assurance")).contains("newest signed checkpoint");
        assertThat(at("export").getElement().getAttribute("href")).isEqualTo("/api/v1/lists/audit-log.xlsx");
    }

    @ParameterizedTest
    @EnumSource(value = AccountRole.class, names = "AUDIT_ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseSeesIt(AccountRole role) {
        signIn(new As(role, Scope.ALL, null), Locale.ENGLISH);
        open("audit-log");

        assertThat(isThere("log")).isFalse();
        assertThat(List.of(page())).noneMatch(text -> text.contains("zoe-of-the-test"));
    }
}
