package org.nishang.selfcheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nishang.audit.AuditLog;
import org.nishang.audit.LogEntry;
import org.nishang.platform.ledger.Ledger;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Since when the changes of each table count: its rows were taken over as they were, once, and the signed log says so.
 * Nobody can have them taken over again by what he does to the database.
 */
@Component
class TakenOver {

    static final String EVENT = "selfcheck.watched";

    private static final Pattern DETAIL = Pattern.compile("form (\\w+), from change (\\d+), (\\d+) rows.*");

    private final Ledger ledger;
    private final AuditLog log;

    TakenOver(Ledger ledger, AuditLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /**
     * @param form how its rows are read
     * @param first number of the first change that counts
     * @param seq of the entry that says so
     */
    record Since(String form, long first, long rows, long seq) {}

    /** Under which names the counters of changes are taken over: rows are what they had counted. */
    static final String COUNTERS = "fact_change";

    static final String STAFFING_COUNTERS = "fact_change.staffing";

    /** By the name of the table. */
    Map<String, Since> since() {
        var since = new HashMap<String, Since>();
        for (LogEntry entry : log.entriesOf(EVENT)) {
            Matcher detail = DETAIL.matcher(entry.detail());
            if (detail.matches()) {
                since.put(
                        entry.subject(),
                        new Since(
                                detail.group(1),
                                Long.parseLong(detail.group(2)),
                                Long.parseLong(detail.group(3)),
                                entry.seq()));
            }
        }
        return since;
    }

    /** Number of the first change that counts for any table. */
    long firstChange() {
        return since().values().stream().mapToLong(Since::first).min().orElse(1);
    }

    /** Tables that are watched from now on, or in another form; every other one stays as it is. */
    @Transactional
    public void takeOverNew() {
        Map<String, Since> since = since();
        takeOver(
                ledger.tables().stream()
                        .filter(table -> !since.containsKey(table.name())
                                || !since.get(table.name()).form().equals(table.form()))
                        .toList(),
                "system",
                "");
    }

    /** All tables as they are: what was found of them has been looked into. */
    @Transactional
    public void takeOverAll(String actor, String reason) {
        takeOver(ledger.tables(), actor, ": " + reason);
    }

    private void takeOver(List<WatchedTable> tables, String actor, String reason) {
        for (WatchedTable table : tables) {
            var taken = ledger.takeOver(table);
            record(actor, table.name(), table.form(), taken.first(), taken.rows(), reason);
        }
        if (!tables.isEmpty()) {
            long next = ledger.newestChange() + 1;
            var ahead = ledger.countedBeside(next);
            record(actor, COUNTERS, "facts", next, ahead.facts(), reason);
            record(actor, STAFFING_COUNTERS, "staffing", next, ahead.staffing(), reason);
        }
    }

    private void record(String actor, String table, String form, long first, long rows, String reason) {
        log.record(
                actor,
                "selfcheck.watched",
                table,
                "form %s, from change %d, %d rows%s".formatted(form, first, rows, reason));
    }
}
