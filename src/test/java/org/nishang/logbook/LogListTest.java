package org.nishang.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.nishang.audit.AuditLog;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.interchange.ListExports;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The log goes out as it was searched, by whoever may, and that is in the log. */
@PortalTest
@Transactional
class LogListTest {

    private static final As AUDITOR = new As(AccountRole.AUDIT_ADMINISTRATOR, Scope.ALL, null);

    private final ListExports exports;
    private final AuditLog log;
    private final JdbcClient jdbc;

    @Autowired
    LogListTest(ListExports exports, AuditLog log, JdbcClient jdbc) {
        this.exports = exports;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Test
    void theExportHoldsWhatWasSearchedAndIsItselfAnEntry() throws Exception {
        for (int n = 0; n < 1001; n++) {
            log.record("of-the-test", "people.joined", "0190-" + n, "");
        }

        var made = AUDITOR.call(
                () -> exports.workbook("audit-log", Map.of("actor", "of-the-test"), Locale.SIMPLIFIED_CHINESE));

        try (var book = new ReadableWorkbook(made.path().toFile());
                var rows = book.getFirstSheet().openStream()) {
            var text = rows.map(Object::toString).collect(Collectors.joining());
            assertThat(text).contains("0190-0", "0190-1000", "人员入职");
        }
        Files.delete(made.path());
        assertThat(jdbc.sql(
                                "select concat(actor, ' ', subject, ' ', detail) from audit_entry where event = 'interchange.exported' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("audit-administrator audit-log 1001 lines, xlsx");
    }

    @Test
    void nobodyElseTakesItOut() {
        for (AccountRole role :
                List.of(AccountRole.LEARNER, AccountRole.TRAINING_CONTACT, AccountRole.TRAINING_ADMINISTRATOR)) {
            assertThatThrownBy(() -> new As(role, Scope.ALL, null)
                            .call(() -> exports.workbook("audit-log", Map.of(), Locale.ENGLISH)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
