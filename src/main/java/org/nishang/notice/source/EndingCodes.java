package org.nishang.notice.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.nishang.identity.PersonId;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes for an own account that nobody has used and that end in two days: told to the contacts, who can give others.
 */
@Component
class EndingCodes implements DaySource {

    private static final Duration BEFORE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Causes causes;
    private final NoticesFrom from;
    private final Clock clock;

    EndingCodes(JdbcClient jdbc, Causes causes, NoticesFrom from, Clock clock) {
        this.jdbc = jdbc;
        this.causes = causes;
        this.from = from;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep(LocalDate today) {
        from.since(NoticeKind.CODE_ENDS)
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .ifPresent(this::tell);
    }

    private void tell(Instant begun) {
        var now = clock.instant();
        causes.record(jdbc.sql("""
                        select c.code_id, c.person_id, c.expires_at from activation_code c
                        where c.person_id is not null and c.used_at is null and c.voided_at is null
                          and c.expires_at > :now and c.expires_at > :begun and c.expires_at <= :until
                          and not exists (select 1 from notice_cause n
                                          where n.kind = 'CODE_ENDS' and n.step = '' and n.subject = c.code_id)""")
                .param("now", Rows.utc(now))
                .param("begun", Rows.utc(begun.plus(BEFORE)))
                .param("until", Rows.utc(now.plus(BEFORE)))
                .query((row, n) -> Cause.of(
                                NoticeKind.CODE_ENDS,
                                Rows.uuid(row, "code_id"),
                                new PersonId(Rows.uuid(row, "person_id")),
                                LocalDate.ofInstant(Rows.instant(row, "expires_at"), clock.getZone()))
                        .to(EnumSet.of(Audience.CONTACT)))
                .list());
    }
}
