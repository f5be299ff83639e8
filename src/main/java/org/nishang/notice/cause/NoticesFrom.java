package org.nishang.notice.cause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Since when each kind is told in this installation. A kind begins on the day on which a portal that knows it starts
 * first, and again on the day of a restore: what is past then is never told.
 */
@NamedInterface("api")
@Component
public class NoticesFrom {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticesFrom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void begin() {
        for (NoticeKind kind : NoticeKind.values()) {
            jdbc.sql("insert into notice_from (kind, from_day) values (?, ?) on duplicate key update kind = kind")
                    .params(kind.name(), LocalDate.now(clock))
                    .update();
        }
    }

    /** The kinds that are told here by now. */
    Set<NoticeKind> begun() {
        return Set.copyOf(jdbc.sql("select kind from notice_from")
                .query((row, n) -> Rows.constant(row, "kind", NoticeKind.class))
                .list());
    }

    /** The first day of a kind here; empty = not told yet. */
    public Optional<LocalDate> since(NoticeKind kind) {
        return jdbc.sql("select from_day from notice_from where kind = ?")
                .param(kind.name())
                .query((row, n) -> Rows.day(row, "from_day"))
                .optional();
    }

    /** Until which day the days of a kind were looked for; empty = never here, and this first look tells nothing. */
    public Optional<LocalDate> sweptUntil(NoticeKind kind) {
        return jdbc.sql("select swept_until from notice_from where kind = ? and swept_until is not null for update")
                .param(kind.name())
                .query((row, n) -> Rows.day(row, "swept_until"))
                .optional();
    }

    public void swept(NoticeKind kind, LocalDate until) {
        jdbc.sql("update notice_from set swept_until = ? where kind = ?")
                .params(until, kind.name())
                .update();
    }

    /** From today on, as if this installation were new. */
    void beginAgain() {
        jdbc.sql("update notice_from set from_day = ?, swept_until = null")
                .param(LocalDate.now(clock))
                .update();
    }
}
