package org.nishang.course.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of the courses with their sources, for those who keep the content true. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class FactSources {

    private final SourcesOfFacts sources;
    private final Clock clock;

    FactSources(SourcesOfFacts sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** First what is to be looked at soonest. */
    public List<SourceRow> searched(SourceQuery query) {
        var today = LocalDate.now(clock);
        return sources.all()
                .filter(row -> query.takes(row, today))
                .sorted(SourceOrder.AGAIN)
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
