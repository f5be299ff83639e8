package org.nishang.notice.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.notice.reach.Addresses;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts all that is due to somebody into one message, when they want one: after a long stop that is one message for
 * each, however much there is.
 */
@Component
class Bundling {

    static final int AT_ONCE = 200;

    /** Between two messages to the same recipient. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** At which hour who wants one message a day gets it. */
    private static final int MORNING = 8;

    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bundling(JdbcClient jdbc, Addresses addresses, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many recipients were looked at, at most {@link #AT_ONCE} */
    int bundle(NoticeChannel channel) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var recipients = ready(channel);
            Map<UUID, String> good = channel.isGroup() ? Map.of() : addresses.good(channel, recipients);
            for (UUID recipient : recipients) {
                if (channel.isGroup() || good.containsKey(recipient)) {
                    put(channel, recipient, good.getOrDefault(recipient, ""));
                } else {
                    drop(channel, recipient);
                }
            }
            return recipients.size();
        }));
    }

    /** Not in their quiet hours, not before the morning for a daily message, not right after the last one. */
    private List<UUID> ready(NoticeChannel channel) {
        var now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
        return jdbc.sql("""
                select distinct d.recipient from notice_delivery d left join notice_wish w using (recipient)
                where d.state = 'WAITING' and d.channel = :channel
                  and not if(coalesce(w.quiet_from, 22) <= coalesce(w.quiet_until, 7),
                             :hour >= w.quiet_from and :hour < w.quiet_until,
                             :hour >= coalesce(w.quiet_from, 22) or :hour < coalesce(w.quiet_until, 7))
                  and (coalesce(w.rhythm, 'AT_ONCE') = 'AT_ONCE' or :hour >= :morning)
                  and not exists (select 1 from notice_message m
                                  where m.recipient = d.recipient and m.channel = d.channel
                                    and m.created_at >= if(coalesce(w.rhythm, 'AT_ONCE') = 'AT_ONCE', :recent, :today))
                limit :most""")
                .param("channel", channel.name())
                .param("hour", now.getHour())
                .param("morning", MORNING)
                .param("recent", Rows.utc(clock.instant().minus(PAUSE)))
                .param(
                        "today",
                        Rows.utc(LocalDate.now(clock)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private void put(NoticeChannel channel, UUID recipient, String address) {
        var id = Uuids.next();
        var now = Rows.utc(clock.instant());
        jdbc.sql("""
                insert into notice_message (message_id, channel, recipient, address, state, tries, next_try, created_at)
                values (?, ?, ?, ?, 'WAITING', 0, ?, ?)""").params(id, channel.name(), recipient, address, now, now).update();
        int bundled = jdbc.sql("""
                        update notice_delivery set state = 'BUNDLED', message_id = ?
                        where state = 'WAITING' and channel = ? and recipient = ?""").params(id, channel.name(), recipient).update();
        if (bundled == 0) {
            // another node was first
            jdbc.sql("delete from notice_message where message_id = ?")
                    .param(id)
                    .update();
        }
    }

    private void drop(NoticeChannel channel, UUID recipient) {
        jdbc.sql(
                        "update notice_delivery set state = 'DROPPED' where state = 'WAITING' and channel = ? and recipient = ?")
                .params(channel.name(), recipient)
                .update();
    }
}
