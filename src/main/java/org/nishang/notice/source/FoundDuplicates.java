package org.nishang.notice.source;

import java.time.LocalDate;
import java.util.HashSet;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.people.merge.LikelyDuplicates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be of one person and were not found before, told to the authority once a day as a number: a file of
 * a thousand of them is one notice.
 */
@Component
class FoundDuplicates implements DaySource {

    private final JdbcClient jdbc;
    private final LikelyDuplicates likely;
    private final Causes causes;
    private final NoticesFrom from;

    FoundDuplicates(JdbcClient jdbc, LikelyDuplicates likely, Causes causes, NoticesFrom from) {
        this.jdbc = jdbc;
        this.likely = likely;
        this.causes = causes;
        this.from = from;
    }

    @Override
    @Transactional
    public void sweep(LocalDate today) {
        var until = from.sweptUntil(NoticeKind.DUPLICATES_FOUND);
        if (until.filter(day -> !day.isBefore(today)).isPresent()) {
            return;
        }
        var now = likely.pairs();
        var known = new HashSet<>(jdbc.sql("select pair from notice_duplicate")
                .query(String.class)
                .list());
        var found = new HashSet<>(now);
        found.removeAll(known);
        found.forEach(pair -> jdbc.sql("insert into notice_duplicate (pair) values (?)")
                .param(pair)
                .update());
        known.removeAll(now);
        known.forEach(pair -> jdbc.sql("delete from notice_duplicate where pair = ?")
                .param(pair)
                .update());
        if (until.isPresent() && !found.isEmpty()) {
            causes.record(Cause.toAuthority(NoticeKind.DUPLICATES_FOUND, today, today, found.size()));
        }
        from.swept(NoticeKind.DUPLICATES_FOUND, today);
    }
}
