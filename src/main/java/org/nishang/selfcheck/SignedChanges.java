package org.nishang.selfcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nishang.audit.AuditLog;
import org.nishang.audit.LogEntry;
import org.nishang.platform.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every day the log says of each table what was changed in it since the last time, as a number and a digest. The log is
 * signed outside the database: from then on these changes cannot be taken away, not even with their seals.
 */
@Component
class SignedChanges {

    static final String EVENT = "selfcheck.changes-signed";

    private static final Pattern DETAIL =
            Pattern.compile("seals (\\d+) to (\\d+), (\\d+) changes, sha256 ([0-9a-f]{64})");

    private final Ledger ledger;
    private final TakenOver taken;
    private final AuditLog log;

    SignedChanges(Ledger ledger, TakenOver taken, AuditLog log) {
        this.ledger = ledger;
        this.taken = taken;
        this.log = log;
    }

    /** What one entry of the log says of a table. */
    record Said(String table, long from, long to, long changes, String sha256, Instant at) {

        boolean isOf(ChangeSum sum) {
            return sum.changes() == changes && sum.sha256().equals(sha256);
        }
    }

    /** Says what was changed since the last time. */
    @Transactional
    public void sign() {
        sign(ledger.newestSettledSeal());
    }

    /** @param to number of the last seal of which it speaks */
    @Transactional
    public void sign(long to) {
        long from = said(0).stream().mapToLong(Said::to).max().orElse(0) + 1;
        var sums = new TreeMap<String, ChangeSum>();
        if (from <= to) {
            ledger.between(
                    from,
                    to,
                    taken.firstChange(),
                    change -> sums.computeIfAbsent(change.table(), table -> new ChangeSum())
                            .add(change));
        }
        sums.forEach((table, sum) -> log.record(
                "system",
                "selfcheck.changes-signed",
                table,
                "seals %d to %d, %d changes, sha256 %s".formatted(from, to, sum.changes(), sum.sha256())));
    }

    /** @param afterEntry only what later entries of the log say */
    List<Said> said(long afterEntry) {
        var said = new ArrayList<Said>();
        for (LogEntry entry : log.entriesOf(EVENT)) {
            Matcher detail = DETAIL.matcher(entry.detail());
            if (entry.seq() > afterEntry && detail.matches()) {
                said.add(new Said(
                        entry.subject(),
                        Long.parseLong(detail.group(1)),
                        Long.parseLong(detail.group(2)),
                        Long.parseLong(detail.group(3)),
                        detail.group(4),
                        entry.at()));
            }
        }
        return said;
    }
}
