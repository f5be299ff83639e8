package org.nishang.logbook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.nishang.audit.ChainState;
import org.nishang.audit.LogAssurance;
import org.nishang.audit.LogEntry;
import org.nishang.audit.LogSearch;
import org.nishang.common.Refusal;
import org.nishang.common.register.Pages;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who did what and when, for the system administrator; about the whole portal, so for no office alone. */
@Service
@PreAuthorize("hasRole('" + Permission.SEE_LOG + "')")
public class LogBook {

    /** A search that finds more says so; it is to be narrowed. */
    public static final int MOST = 100_000;

    private final LogSearch search;
    private final LogAssurance assurance;
    private final CurrentUser user;
    private final Clock clock;

    LogBook(LogSearch search, LogAssurance assurance, CurrentUser user, Clock clock) {
        this.search = search;
        this.assurance = assurance;
        this.user = user;
        this.clock = clock;
    }

    /** The newest first. */
    public List<LogEntry> entries(LogQuery query, int offset, int limit) {
        return search.page(query.in(clock.getZone()), offset, limit);
    }

    /** Not more than {@link #MOST}. */
    public int count(LogQuery query) {
        return search.count(query.in(clock.getZone()), MOST);
    }

    /**
     * All that is found, the newest first.
     *
     * @throws Refusal {@code logbook.too-many} if that is more than a workbook should have
     */
    Stream<LogEntry> all(LogQuery query) {
        if (count(query) == MOST) {
            throw new Refusal("logbook.too-many", MOST);
        }
        var filter = query.in(clock.getZone());
        return Pages.after(last -> search.before(
                filter, last.map(entry -> OptionalLong.of(entry.seq())).orElse(OptionalLong.empty()), Pages.AT_ONCE));
    }

    /** The page of what an entry is about, where there is one that the reader may open. */
    public Optional<String> subject(LogEntry entry) {
        return SubjectLink.of(entry, user::may);
    }

    /** The events that were ever recorded, e.g. {@code identity.account-created}. */
    public List<String> events() {
        return search.events();
    }

    /** The newest signature; empty as long as nothing was signed. */
    public Optional<LogAssurance.Signed> signed() {
        return assurance.signed();
    }

    /** The last check of the whole log since the portal was started. */
    public Optional<ChainState> checked() {
        return assurance.checked();
    }
}
