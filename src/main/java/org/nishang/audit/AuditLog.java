package org.nishang.audit;

import java.time.Clock;
import java.util.List;
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

    /** What was recorded under this name, the oldest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> entriesOf(String event) {
        return entries.of(event);
    }
}
