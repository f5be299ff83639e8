package org.nishang.access.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.audit.LogEntry;
import org.nishang.audit.LogFilter;
import org.nishang.audit.LogSearch;
import org.springframework.stereotype.Component;

/** What the log says of changes to an account; sign-ins are not among them. */
@Component
class AccountHistory {

    private static final int MOST = 50;

    private static final String OF = "identity.";

    private static final List<String> EVENTS = List.of(
            "account-created",
            "account-disabled",
            "account-enabled",
            "account-ended",
            "account-unlocked",
            "roles-changed",
            "scope-changed",
            "password-changed",
            "password-reset",
            "second-factor-taken",
            "second-factor-reset",
            "recovery-codes-given",
            "sessions-ended");

    private final LogSearch search;

    AccountHistory(LogSearch search) {
        this.search = search;
    }

    /** The newest first, at most fifty. */
    List<LogEntry> of(String username) {
        return EVENTS.stream()
                .flatMap(event -> search
                        .page(new LogFilter(Optional.empty(), Optional.empty(), "", OF + event, username, ""), 0, MOST)
                        .stream())
                .sorted(Comparator.comparingLong(LogEntry::seq).reversed())
                .limit(MOST)
                .toList();
    }
}
