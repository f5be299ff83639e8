package org.nishang.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log. Each entry's hash covers its fields and the hash before it (SHA-256). */
@Service
@Transactional
public class AuditLog {

    private final LogEntries entries;
    private final Clock clock;

    AuditLog(LogEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param actor the account's name, or {@code system}
     * @param event past tense with its module, e.g. {@code identity.account-created}; it has words in {@code logbook}
     * @param subject what it happened to, as an id or number; never personal data
     */
    public void record(String actor, String event, String subject, String detail) {
        entries.add(LogEntry.after(entries.lockHead(), clock.instant(), actor, event, subject, detail));
    }

    /**
     * Records the same of many, in their order: the log is held once for all of them.
     *
     * @param details by what it happened to; see {@link #record}
     */
    public void recordAll(String actor, String event, Map<String, String> details) {
        if (details.isEmpty()) {
            return;
        }
        var now = clock.instant();
        LogHead head = entries.lockHead();
        var all = new ArrayList<LogEntry>();
        for (var one : details.entrySet()) {
            var entry = LogEntry.after(head, now, actor, event, one.getKey(), one.getValue());
            all.add(entry);
            head = entry.head();
        }
        entries.addAll(all);
    }

    /** What was recorded under this name, the oldest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> entriesOf(String event) {
        return entries.of(event);
    }
}
